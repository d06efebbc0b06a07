-- What a visitor means to buy. The cookie holds a key; only its digest is kept here.
create schema basket;

create table basket.basket (
  id uuid primary key,
  key_digest bytea unique,
  site text not null,
  customer_id uuid,
  state text not null default 'open' check (state in ('open', 'ordered', 'merged', 'expired')),
  made_at timestamptz not null,
  changed_at timestamptz not null
);

-- A customer has one open basket a site, whichever device they use.
create unique index one_open_basket on basket.basket (customer_id, site) where state = 'open' and customer_id is not null;

create table basket.line (
  basket_id uuid not null references basket.basket,
  product_id uuid not null references catalogue.product,
  -- What is to be put on it, empty when nothing: two mugs with two names are two lines.
  personalisation text not null default '',
  quantity integer not null check (quantity between 1 and 99),
  -- The price that the shopper saw when it went in, to tell them when it changed.
  seen_pence integer not null,
  added_at timestamptz not null,
  primary key (basket_id, product_id, personalisation)
);
