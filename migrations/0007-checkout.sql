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
  -- { line1, line2, town, county, postcode, country }
  address jsonb,
  -- { method: 'standard' | 'named-day' | 'collection', on?: date, shop?: id, pence }
  delivery jsonb,
  -- The oldest age that was proved, never the date of birth.
  proved_age smallint,
  age_proved_at timestamptz,
  age_attempts integer not null default 0,
  declared_at timestamptz,
  terms_version_id uuid references terms.version,
  -- The lines and totals as they were shown when the shopper confirmed, and nothing else may be charged.
  shown jsonb,
  shown_pence integer,
  confirmed_at timestamptz,
  order_id uuid unique,
  opened_at timestamptz not null,
  changed_at timestamptz not null
);

create unique index one_open_checkout on checkout.checkout (basket_id) where state in ('open', 'confirmed');
