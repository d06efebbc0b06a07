-- When a site did not sell: since when, why, and who decided it. What is open has no end yet.
create schema selling;

create table selling.pause (
  id uuid primary key,
  site text not null,
  because text not null,
  began_at timestamptz not null,
  began_by uuid not null,
  ended_at timestamptz check (ended_at >= began_at),
  ended_by uuid,
  check ((ended_at is null) = (ended_by is null))
);

create unique index one_pause_at_a_time on selling.pause (site) where ended_at is null;
