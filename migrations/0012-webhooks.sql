-- Whom the shop tells of what happens, and each attempt to tell them.
create schema webhooks;

create table webhooks.endpoint (
  id uuid primary key,
  url text not null,
  events text[] not null check (cardinality(events) > 0),
  -- Needed in the clear to sign with. It is shown to a person once, when it is made.
  secret text not null,
  -- The secret before the last change, which signs as well until the other side has taken up the new one.
  secret_before text,
  secret_before_until timestamptz check ((secret_before_until is null) = (secret_before is null)),
  made_at timestamptz not null,
  made_by text not null,
  stopped_at timestamptz,
  stopped_because text check ((stopped_because is null) = (stopped_at is null))
);

create index endpoint_going on webhooks.endpoint (id) where stopped_at is null;

create table webhooks.delivery (
  id uuid primary key,
  endpoint_id uuid not null references webhooks.endpoint,
  event text not null,
  -- What it tells, such as 'order.placed:<order id>': an endpoint is told it once.
  fact text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0 check (attempts >= 0),
  last_status integer,
  last_error text,
  queued_at timestamptz not null,
  -- By the shop's clock: it is not tried before.
  try_at timestamptz not null,
  -- By the machine's clock: a process is delivering it until then, and no other one may.
  leased_until timestamptz,
  delivered_at timestamptz check ((delivered_at is not null) = (state = 'delivered')),
  unique (endpoint_id, fact)
);

create index delivery_waiting on webhooks.delivery (try_at, id) where state = 'waiting';
create index delivery_of_endpoint on webhooks.delivery (endpoint_id, queued_at desc, id desc);

-- Nothing here is ever changed.
create table webhooks.attempt (
  id uuid primary key,
  delivery_id uuid not null references webhooks.delivery,
  at timestamptz not null,
  took_ms integer not null,
  status integer,
  error text
);

create index attempt_of_delivery on webhooks.attempt (delivery_id, at, id);
