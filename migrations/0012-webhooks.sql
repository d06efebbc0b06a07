-- Whom the shop tells of what happens, and each attempt to tell them.
create schema webhooks;

create table webhooks.endpoint (
  id uuid primary key,
  url text not null,
  events text[] not null,
  secret text not null,
  made_at timestamptz not null,
  made_by text not null,
  stopped_at timestamptz
);

create table webhooks.delivery (
  id uuid primary key,
  endpoint_id uuid not null references webhooks.endpoint,
  event text not null,
  fact text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  last_status integer,
  last_error text,
  queued_at timestamptz not null,
  delivered_at timestamptz,
  unique (endpoint_id, fact)
);

create index delivery_queued on webhooks.delivery (queued_at desc);
