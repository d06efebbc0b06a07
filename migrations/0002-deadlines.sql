-- Everything that has a date: what is due, what was met, what was missed. And the clock that a person may move.
create schema deadlines;

create table deadlines.deadline (
  id uuid primary key,
  kind text not null,
  -- What it is about: an order, a payment, a hold. One deadline of a kind for each.
  subject_id uuid not null,
  due_at timestamptz not null,
  state text not null default 'due' check (state in ('due', 'met', 'missed', 'dropped')),
  set_at timestamptz not null,
  settled_at timestamptz check ((settled_at is null) = (state = 'due')),
  attempts integer not null default 0,
  last_error text,
  -- The sweep leaves a deadline alone until then, after an attempt that failed.
  try_again_at timestamptz,
  unique (kind, subject_id)
);

create index deadline_due on deadlines.deadline (due_at) where state = 'due';

-- The manual clock: one row, and none when the machine's own clock counts.
create table deadlines.clock (
  one boolean primary key default true check (one),
  at timestamptz not null
);
