-- What a visitor means to buy. The cookie holds a key; only its digest is kept here.
create schema basket;

create table basket.basket (
  id uuid primary key,
  site text not null,
  -- A visitor's basket is found by the digest of their cookie, a customer's by who they are: never by both.
  key_digest bytea,
  customer_id uuid,
  state text not null default 'open' check (state in ('open', 'ordered', 'merged', 'expired')),
  -- The sum of the quantities of its lines, which the frame of every page shows.
  units integer not null default 0 check (units >= 0),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  check (num_nonnulls(key_digest, customer_id) = 1)
);

create unique index basket_of_key on basket.basket (key_digest, site) where state = 'open' and key_digest is not null;
-- A customer has one open basket a site, whichever device they use.
create unique index one_open_basket on basket.basket (customer_id, site) where state = 'open' and customer_id is not null;

create table basket.line (
  basket_id uuid not null references basket.basket,
  product_id uuid not null references catalogue.product,
  -- What is to be put on it, empty when nothing: two mugs with two names are two lines.
  personalisation text not null default '' check (length(personalisation) <= 80),
  quantity integer not null check (quantity between 1 and 99),
  -- How many of the latest addition did not fit under the limit, so that the shopper is told.
  turned_away integer not null default 0,
  -- The price and the description that the shopper saw when it went in, to tell them when either changed.
  seen_pence integer not null,
  seen_revision integer not null,
  added_at timestamptz not null,
  primary key (basket_id, product_id, personalisation)
);
