-- Who agreed to hear what, by which channel, of which site; who objected; and what a browser chose about cookies.
create schema consents;

-- Everything that a person ever said about being contacted. Nothing here is ever changed: the newest word counts.
create table consents.saying (
  id uuid primary key,
  person_id uuid not null,
  purpose text not null,
  -- A site's id and a topic; '*' is all of them.
  site text not null,
  topic text not null,
  -- post, email, phone, sms; '*' is all of them, which only an objection may say.
  channel text not null,
  said text not null check (said in ('agrees', 'withdraws', 'objects', 'lifts')),
  -- Which words they were shown.
  words_version integer not null,
  source text not null,
  at timestamptz not null,
  check (channel <> '*' or said in ('objects', 'lifts'))
);

create index saying_of_person on consents.saying (person_id, at desc, id desc);

-- What a browser chose. The cookie holds a key; only its digest is kept here.
create table consents.cookie_choice (
  key_digest bytea primary key,
  customer_id uuid,
  analytics boolean not null,
  advertising boolean not null,
  chosen_at timestamptz not null
);
