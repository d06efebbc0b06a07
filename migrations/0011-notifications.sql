-- What was sent to whom, by which channel, for which purpose: once for each fact.
create schema notifications;

create table notifications.message (
  id uuid primary key,
  -- The fact that it tells, such as 'order-confirmation:<order id>': a second telling of it sends nothing.
  fact text not null unique,
  purpose text not null,
  channel text not null check (channel in ('email')),
  site text not null,
  recipient text not null,
  subject text not null,
  html text not null,
  plain text not null,
  attachments jsonb not null default '[]',
  order_id uuid,
  customer_id uuid,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  last_error text,
  queued_at timestamptz not null,
  sent_at timestamptz
);

create index message_of_order on notifications.message (order_id, queued_at);
create index message_queued on notifications.message (queued_at desc);
