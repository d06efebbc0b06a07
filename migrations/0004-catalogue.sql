-- What the shop sells, in which words, at which price since when, and the facts that its rules need.
create schema catalogue;

create table catalogue.category (
  site text not null,
  -- The path of the category: 'home/lighting/table-lamps'.
  slug text not null,
  parent text,
  name text not null,
  position integer not null,
  icon text not null,
  primary key (site, slug),
  foreign key (site, parent) references catalogue.category
);

create table catalogue.product (
  id uuid primary key,
  sku text not null unique,
  site text not null,
  category text not null,
  name text not null,
  -- The address of the product's page: its name in small letters and its SKU.
  slug text not null unique,
  maker text,
  model text,
  gtin text,
  description text not null,
  -- In the order in which they are shown, which jsonb would not keep.
  attributes json not null default '{}',
  icon text not null,
  tint smallint not null,
  -- Counts up when the words or the conditions change: an order line says which one it was sold by.
  revision integer not null default 1,
  price_pence integer not null check (price_pence > 0),
  -- What the contents are measured in, for the unit price.
  contents_amount numeric(12, 3) check (contents_amount > 0),
  contents_measure text check (contents_measure in ('ml', 'g', 'each', 'm')),
  vat text not null check (vat in ('standard', 'reduced', 'zero')),
  abv numeric(4, 2) check (abv between 0 and 100),
  drink boolean not null default false,
  age text not null default 'none' check (age in ('none', 'alcohol', 'liqueur-chocolate', 'unknown')),
  perishable boolean not null default false,
  made_to_measure boolean not null default false,
  personalisable boolean not null default false,
  hygiene_sealed boolean not null default false,
  media_sealed boolean not null default false,
  electrical boolean not null default false,
  guarantee text,
  weee_category text,
  gift_card_excluded text,
  -- How it reaches the customer, and from where: its own place in stock.level.
  route text not null check (route in ('warehouse', 'supplier-direct', 'e-delivery')),
  supplier text check ((supplier is not null) = (route = 'supplier-direct')),
  special_conditions jsonb not null default '[]',
  -- The choices of one thing, such as its colours, share a family.
  family text,
  choice text,
  popularity integer not null default 0,
  source text not null,
  entered_at timestamptz not null,
  entered_by text not null,
  published_at timestamptz,
  -- By the clock of the database and for one reader only: the search of each process asks what changed since it looked.
  changed_at timestamptz not null default now(),
  constraint drink_needs_abv check (published_at is null or age <> 'unknown'),
  foreign key (site, category) references catalogue.category
);

create index product_changed on catalogue.product (changed_at);
create index product_of_family on catalogue.product (family) where family is not null;

-- Each price that a product had or will have once a second person agrees, with who and when and why.
create table catalogue.price (
  id uuid primary key,
  product_id uuid not null references catalogue.product,
  price_pence integer not null check (price_pence > 0),
  was_pence integer,
  state text not null check (state in ('proposed', 'published', 'declined')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  reason text not null,
  check ((decided_at is null) = (state = 'proposed')),
  check ((decided_by is null) = (decided_at is null))
);

create index price_of_product on catalogue.price (product_id, proposed_at desc);
create index price_proposed on catalogue.price (proposed_at) where state = 'proposed';
create unique index one_proposal_each on catalogue.price (product_id) where state = 'proposed';

-- What was changed in a product's words and flags, by whom.
create table catalogue.revision (
  product_id uuid not null references catalogue.product,
  revision integer not null,
  changed_at timestamptz not null,
  changed_by text not null,
  was jsonb not null,
  primary key (product_id, revision)
);

-- Which chunks of the demo catalogue are in: a load that was cut off goes on where it stopped.
create table catalogue.loaded (
  chunk text primary key,
  loaded_at timestamptz not null default now()
);
