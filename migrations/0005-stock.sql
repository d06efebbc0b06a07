-- How much is where, and to whom it is held or promised.
create schema stock;

create table stock.level (
  product_id uuid not null references catalogue.product,
  place text not null,
  on_hand integer not null check (on_hand >= 0),
  -- Held for somebody at the checkout, or promised to an order: the sum of the live claims.
  claimed integer not null default 0 check (claimed >= 0),
  primary key (product_id, place),
  check (claimed <= on_hand)
);

-- A claim takes units out of what is available once, when they are held. Placing the order turns the claim into a
-- promise on its own row, so a product that everybody wants is one short update per purchase and no more.
create table stock.claim (
  id uuid primary key,
  -- The checkout that holds, which becomes the order that was promised.
  holder_id uuid not null,
  product_id uuid not null,
  place text not null,
  quantity integer not null check (quantity > 0),
  state text not null check (state in ('held', 'promised', 'released', 'despatched')),
  claimed_at timestamptz not null,
  settled_at timestamptz,
  foreign key (product_id, place) references stock.level
);

-- What is held twice by the same holder is one claim.
create unique index claim_once on stock.claim (holder_id, product_id) where state in ('held', 'promised');

-- For the desk: who holds a product just now.
create index claim_of_product on stock.claim (product_id) where state in ('held', 'promised');

-- What came in, went out or was counted, with the reason.
create table stock.movement (
  id uuid primary key,
  product_id uuid not null,
  place text not null,
  change integer not null check (change <> 0),
  reason text not null,
  actor text not null,
  at timestamptz not null
);

create index movement_of_product on stock.movement (product_id, at desc);
