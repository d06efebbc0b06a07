-- What was agreed, line by line: the contract, and all that happened to it.
create schema orders;
create extension if not exists pg_trgm;

create table orders."order" (
  id uuid primary key,
  number text not null unique,
  site text not null,
  seller text not null,
  channel text not null,
  customer_id uuid,
  -- Opens the order page for a guest; only its digest is kept.
  key_digest bytea not null,
  contact jsonb not null,
  address jsonb,
  territory text not null,
  delivery jsonb not null,
  delivery_pence integer not null check (delivery_pence >= 0),
  total_pence integer not null check (total_pence >= 0),
  -- The consignment whose charge the delivery fee is part of: the first one that is charged.
  delivery_charged_with uuid,
  terms_version_id uuid not null references terms.version,
  checkout_id uuid not null unique,
  -- For the desk: the number, the email, the name and the postcode in small letters.
  sought text not null,
  placed_at timestamptz not null,
  -- The moment at which the confirmation was sent. Nothing is charged before it.
  confirmed_at timestamptz
);

create index order_of_customer on orders."order" (customer_id, placed_at desc, id desc);
create index order_placed on orders."order" (placed_at desc, id desc);
create index order_sought on orders."order" using gin (sought gin_trgm_ops);

create table orders.line (
  order_id uuid not null references orders."order",
  number smallint not null,
  product_id uuid not null,
  sku text not null,
  name text not null,
  quantity integer not null check (quantity > 0),
  unit_pence integer not null check (unit_pence >= 0),
  total_pence integer not null check (total_pence >= 0),
  vat text not null,
  vat_basis_points integer not null,
  vat_pence integer not null check (vat_pence between 0 and total_pence),
  route text not null check (route in ('warehouse', 'supplier-direct', 'click-and-collect', 'e-delivery')),
  place text not null,
  supplier text,
  charge text not null check (charge in ('at-despatch', 'after-confirmation')),
  age text not null,
  revision integer not null,
  special_conditions jsonb not null,
  exemption text,
  personalisation text,
  icon text not null,
  tint smallint not null,
  state text not null default 'placed' check (state in ('placed', 'accepted', 'not-accepted', 'cancelled', 'uncollected')),
  -- The consignment that is asking for the money of this line just now; until it has its answer nothing may be cancelled.
  charging_with uuid,
  -- The consignment whose charge this line was part of.
  charged_with uuid,
  -- The moment of acceptance, non-acceptance or cancellation, or of the end of what was not collected.
  settled_at timestamptz,
  not_accepted_because text check (not_accepted_because in ('stock', 'payment', 'price-error', 'eligibility')),
  primary key (order_id, number),
  check ((settled_at is null) = (state = 'placed')),
  check (charging_with is null or state = 'placed'),
  check ((not_accepted_because is not null) = (state = 'not-accepted'))
);

-- Those who were sold the same words at the same price: what one is offered, all are offered.
create index line_placed_of_product on orders.line (product_id, revision, order_id) where state = 'placed';

-- The life of the order as it is shown and audited. Nothing here is ever changed.
create table orders.happening (
  id uuid primary key,
  order_id uuid not null references orders."order",
  kind text not null,
  clause text,
  lines smallint[] not null,
  actor text not null,
  facts jsonb not null default '{}',
  at timestamptz not null
);

create index happening_of_order on orders.happening (order_id, at, id);

-- What the shop's people wrote to each other about an order, and why they looked at who placed it. It is on no page of
-- the customer, and in every copy of what is held about them.
create table orders.note (
  id uuid primary key,
  order_id uuid not null references orders."order",
  kind text not null check (kind in ('note', 'look')),
  words text not null,
  actor text not null,
  at timestamptz not null
);

create index note_of_order on orders.note (order_id, at);
