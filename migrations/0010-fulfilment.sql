-- How the lines of an order leave: one consignment for each way out.
create schema fulfilment;

create table fulfilment.consignment (
  id uuid primary key,
  order_id uuid not null references orders."order",
  route text not null check (route in ('warehouse', 'supplier-direct', 'click-and-collect', 'e-delivery')),
  place text not null,
  shop text,
  -- 'charging' is the time between asking for the money and letting the parcel go; nothing may be cancelled in it.
  state text not null check (state in ('to-pick', 'charging', 'despatched', 'ready', 'collected', 'stopped')),
  -- What the money that is being asked for is to be followed by, for whoever finishes it after a stop.
  intent text check (intent in ('despatch', 'ready', 'charge')),
  intent_by text,
  charge_pence integer check (charge_pence >= 0),
  due_on date,
  carrier text,
  tracking text,
  opened_at timestamptz not null,
  left_at timestamptz,
  changed_at timestamptz not null,
  check (state <> 'charging' or (intent is not null and intent_by is not null and charge_pence is not null)),
  check ((left_at is not null) = (state in ('despatched', 'collected')))
);

create index consignment_of_order on fulfilment.consignment (order_id);
create index consignment_to_pick on fulfilment.consignment (place, opened_at, id) where state = 'to-pick';
create index consignment_ready on fulfilment.consignment (place, opened_at, id) where state = 'ready';
create index consignment_charging on fulfilment.consignment (changed_at) where state = 'charging';

create table fulfilment.consignment_line (
  consignment_id uuid not null references fulfilment.consignment,
  order_id uuid not null,
  line_number smallint not null,
  primary key (consignment_id, line_number),
  unique (order_id, line_number)
);
