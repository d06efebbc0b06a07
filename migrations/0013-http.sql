-- Answers that were given under an idempotency key, to be given again word for word.
create schema http;

create table http.answer (
  -- Who asked and what they asked for: the same key of two people is two keys.
  scope text not null,
  key text not null,
  request_digest text not null,
  status integer,
  headers jsonb,
  body text,
  asked_at timestamptz not null,
  primary key (scope, key)
);

create index answer_asked on http.answer (asked_at);
