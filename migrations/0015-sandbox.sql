-- The memory of the sandbox: a payment provider of our own that moves no money. Nothing else of the shop reads it.
create schema sandbox;

create table sandbox.authorisation (
  reference text primary key,
  payment_id uuid not null,
  method text not null,
  words text not null,
  amount_pence integer not null check (amount_pence > 0),
  captured_pence integer not null default 0 check (captured_pence >= 0),
  refunded_pence integer not null default 0 check (refunded_pence between 0 and captured_pence),
  state text not null check (state in ('waiting', 'authenticate', 'authorised', 'declined', 'voided')),
  -- The moment from which one that waits is authorised, for the way to pay that makes everybody wait.
  settles_at timestamptz,
  authorised_until timestamptz,
  mandate text,
  return_url text,
  asked_at timestamptz not null,
  check (captured_pence <= amount_pence)
);

-- Every request by the caller's own key: asked again, it is answered as before and done once.
create table sandbox.request (
  id uuid primary key,
  kind text not null,
  reference text not null references sandbox.authorisation,
  amount_pence integer not null,
  answer jsonb not null,
  asked_at timestamptz not null
);

create index request_of_authorisation on sandbox.request (reference);

create table sandbox.webhook (
  id uuid primary key,
  event_id text not null,
  body text not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  sent_at timestamptz
);

create index webhook_due on sandbox.webhook (due_at) where sent_at is null;
