-- The step a shopper is at, and what they were shown when they pressed the button.
create schema checkout;

create table checkout.checkout (
  id uuid primary key,
  basket_id uuid not null references basket.basket,
  site text not null,
  channel text not null default 'web',
  customer_id uuid,
  state text not null default 'open' check (state in ('open', 'confirmed', 'placed', 'abandoned')),
  -- { email, name, phone }
  contact jsonb,
  -- { line1, line2, town, county, postcode, territory }
  address jsonb,
  -- { method: 'standard' | 'named-day' | 'collection', on?: date, shop?: id }
  delivery jsonb,
  -- The oldest age that was proved, never the date of birth.
  proved_age smallint,
  age_proved_at timestamptz,
  age_attempts integer not null default 0,
  declared_at timestamptz,
  terms_version_id uuid references terms.version,
  -- The order as it was shown when the shopper confirmed, line by line: nothing else may be charged or placed.
  shown jsonb,
  shown_pence integer,
  shown_digest text,
  confirmed_at timestamptz,
  -- The id that the order will have is chosen at the confirmation: however often it is placed, it is one order.
  order_id uuid unique,
  -- The payment that the shopper was sent to their bank for, or whose answer is not there yet.
  payment_id uuid,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  check (state not in ('confirmed', 'placed') or num_nulls(shown, shown_pence, terms_version_id, order_id) = 0)
);

create unique index one_open_checkout on checkout.checkout (basket_id) where state in ('open', 'confirmed');
create index checkout_of_basket on checkout.checkout (basket_id, opened_at desc);

-- Each try to prove an age: whether it was enough, and never the date that was given.
create table checkout.age_attempt (
  id uuid primary key,
  checkout_id uuid not null references checkout.checkout,
  needed smallint not null,
  proved boolean not null,
  at timestamptz not null
);

create index age_attempt_of_checkout on checkout.age_attempt (checkout_id, at);
