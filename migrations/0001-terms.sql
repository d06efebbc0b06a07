-- The published terms: every version as it was printed, and who agreed to which one when.
create schema terms;

create table terms.version (
  id uuid primary key,
  brand text not null,
  number integer not null check (number > 0),
  effective_from timestamptz not null,
  -- Figure by name, with its unit: what the rules of this version are handed.
  figures jsonb not null,
  -- The rendered sentences in the order of the page: [{ id, section, title, text }].
  clauses jsonb not null,
  digest text not null,
  reason text not null,
  published_at timestamptz not null,
  published_by text not null,
  unique (brand, number),
  unique (brand, effective_from)
);

create table terms.acceptance (
  id uuid primary key,
  version_id uuid not null references terms.version,
  occasion text not null check (occasion in ('registration', 'placing')),
  -- The customer who registered or the order that was placed.
  subject_id uuid not null,
  channel text not null,
  accepted_at timestamptz not null,
  unique (occasion, subject_id)
);
