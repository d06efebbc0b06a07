-- Who is who: customers and staff, how they sign in, where they live, and who looked at whom.
create schema identity;

-- Customers and staff are kept apart to the last table, so that no mistake can make one of them the other.
create table identity.customer (
  id uuid primary key,
  -- In small letters; a closed account gives it back, so that the person may register again.
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  name text not null,
  phone text,
  two_factor_enabled boolean not null default false,
  -- Which site they registered at.
  site text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Somebody says that this person is not who they claim to be: no sign-in until it is cleared up.
  held_at timestamptz,
  held_because text,
  closed_at timestamptz,
  -- The email that they had, for orders, refunds and rights that live on.
  email_before text check ((email_before is null) = (closed_at is null)),
  check ((held_at is null) = (held_because is null))
);

create index customer_email on identity.customer (email text_pattern_ops);
create index customer_name on identity.customer (lower(name) text_pattern_ops);

create table identity.customer_password (
  id uuid primary key,
  user_id uuid not null references identity.customer,
  account_id text not null,
  provider_id text not null,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (user_id, provider_id)
);

-- The cookie holds the key, the table its digest: what is read here opens nothing.
create table identity.customer_session (
  id uuid primary key,
  token text not null unique,
  user_id uuid not null references identity.customer,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index session_of_customer on identity.customer_session (user_id);

create table identity.customer_passkey (
  id uuid primary key,
  user_id uuid not null references identity.customer,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz
);

create index passkey_of_customer on identity.customer_passkey (user_id);

create table identity.customer_second_factor (
  id uuid primary key,
  user_id uuid not null unique references identity.customer,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

-- What a mailed link, a passkey's challenge or a half-done sign-in rests on until it is used or too old.
create table identity.customer_proof (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index proof_of_customer on identity.customer_proof (identifier);

create table identity.known_device (
  customer_id uuid not null references identity.customer,
  digest bytea not null,
  first_seen_at timestamptz not null,
  primary key (customer_id, digest)
);

create table identity.address (
  id uuid primary key,
  customer_id uuid not null references identity.customer,
  name text not null,
  line1 text not null,
  line2 text,
  town text not null,
  county text,
  postcode text not null,
  country text not null,
  phone text,
  is_default boolean not null,
  added_at timestamptz not null,
  removed_at timestamptz
);

create index address_of_customer on identity.address (customer_id) where removed_at is null;
create unique index one_default_address on identity.address (customer_id) where is_default and removed_at is null;

-- What was changed about a customer: old and new, by whom, through which channel. Nothing here is ever changed.
create table identity.change (
  id uuid primary key,
  customer_id uuid not null references identity.customer,
  field text not null,
  old_value text,
  new_value text,
  actor_kind text not null check (actor_kind in ('customer', 'staff')),
  actor_id uuid not null,
  channel text not null check (channel in ('web', 'api', 'office', 'phone', 'email')),
  at timestamptz not null
);

create index change_of_customer on identity.change (customer_id, at desc);

-- Tries at something that can be guessed, counted for all processes together.
create table identity.attempt (
  key bytea primary key,
  tries integer not null check (tries > 0),
  since timestamptz not null
);

create index attempt_since on identity.attempt (since);

create table identity.staff (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  name text not null,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  stopped_at timestamptz
);

create table identity.staff_role (
  staff_id uuid not null references identity.staff,
  role text not null,
  given_by uuid references identity.staff,
  given_at timestamptz not null,
  primary key (staff_id, role)
);

create table identity.staff_password (
  id uuid primary key,
  user_id uuid not null references identity.staff,
  account_id text not null,
  provider_id text not null,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (user_id, provider_id)
);

create table identity.staff_session (
  id uuid primary key,
  token text not null unique,
  user_id uuid not null references identity.staff,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index session_of_staff on identity.staff_session (user_id);

create table identity.staff_second_factor (
  id uuid primary key,
  user_id uuid not null unique references identity.staff,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

create table identity.staff_proof (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index proof_of_staff on identity.staff_proof (identifier);

-- Who of the staff looked at which customer, and why. Nothing here is ever changed.
create table identity.look (
  id uuid primary key,
  staff_id uuid not null references identity.staff,
  customer_id uuid not null references identity.customer,
  reason text not null,
  at timestamptz not null
);

create index look_at_customer on identity.look (customer_id, at desc);
