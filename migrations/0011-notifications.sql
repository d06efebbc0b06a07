-- What was sent to whom, by which channel, for which purpose: once for each fact.
create schema notifications;

create table notifications.message (
  id uuid primary key,
  -- The fact that it tells, such as 'order-confirmation:<order id>': a second telling of it sends nothing.
  fact text not null unique,
  -- Nothing but what a person has to be told about their order or their account; no advertising.
  purpose text not null check (purpose in ('order', 'account')),
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
  attempts integer not null default 0 check (attempts >= 0),
  last_error text,
  queued_at timestamptz not null,
  -- By the shop's clock: it is not tried before.
  try_at timestamptz not null,
  -- By the machine's clock: a process is sending it until then, and no other one may.
  leased_until timestamptz,
  sent_at timestamptz check ((sent_at is not null) = (state = 'sent'))
);

create index message_waiting on notifications.message (try_at, id) where state = 'waiting';
create index message_of_order on notifications.message (order_id, queued_at);
create index message_of_customer on notifications.message (customer_id, queued_at) where customer_id is not null;
create index message_queued on notifications.message (queued_at desc, id desc);
create index message_failed on notifications.message (queued_at desc, id desc) where state = 'failed';
