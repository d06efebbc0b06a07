-- What was asked of a payment provider, what it answered, and what is therefore true of the money.
create schema payments;

create table payments.payment (
  id uuid primary key,
  checkout_id uuid not null,
  order_id uuid,
  provider text not null,
  -- The provider's name for the authorisation that counts now; a re-authorisation replaces it.
  provider_reference text,
  -- What the provider's own page handed out for the way to pay. Never anything of a card.
  method text not null,
  state text not null check (state in
    ('asking', 'needs-authentication', 'authorised', 'declined', 'voided', 'lapsed')),
  amount_pence integer not null check (amount_pence > 0),
  -- Asked for and not answered yet. What is asked for counts as gone, so that no two ask for the same penny.
  capturing_pence integer not null default 0 check (capturing_pence >= 0),
  captured_pence integer not null default 0 check (captured_pence >= 0),
  refunding_pence integer not null default 0 check (refunding_pence >= 0),
  refunded_pence integer not null default 0 check (refunded_pence >= 0),
  -- Told to us by the provider; after this moment the authorisation cannot be captured.
  authorised_until timestamptz,
  -- What the provider gave for charging again without the customer present.
  mandate text,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  constraint never_above_authorised check (captured_pence + capturing_pence <= amount_pence),
  constraint never_above_captured check (refunded_pence + refunding_pence <= captured_pence),
  constraint captured_when_authorised check (captured_pence + capturing_pence = 0 or state in ('authorised', 'voided'))
);

-- One payment at a time may hold or be getting money for a checkout: a double click pays once.
create unique index one_live_payment on payments.payment (checkout_id)
  where state in ('asking', 'needs-authentication', 'authorised');
create index payment_of_order on payments.payment (order_id);

-- The three beats: stored before asking, asked, stored again. The id is the idempotency key that the provider sees.
create table payments.request (
  id uuid primary key,
  payment_id uuid not null references payments.payment,
  kind text not null check (kind in ('authorise', 'capture', 'void', 'refund', 'reauthorise')),
  amount_pence integer not null check (amount_pence >= 0),
  -- What the money is for: a consignment, a cancellation. Asked for once.
  reason_id uuid not null,
  -- The provider's name for what it is about; unknown until the first answer.
  reference text,
  state text not null default 'asking' check (state in ('asking', 'done', 'refused')),
  answer jsonb,
  asked_at timestamptz not null,
  answered_at timestamptz check ((answered_at is null) = (state = 'asking')),
  unique (payment_id, kind, reason_id)
);

create index request_waiting on payments.request (asked_at) where state = 'asking';

-- Every webhook by the provider's own event id: a second delivery changes nothing.
create table payments.webhook (
  provider text not null,
  event_id text not null,
  received_at timestamptz not null,
  primary key (provider, event_id)
);
