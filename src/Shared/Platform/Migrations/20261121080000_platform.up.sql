-- What all modules stand on. The schema itself is made by the migrations' own bookkeeping.
create extension if not exists pgcrypto;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create table platform.settings (
  name text primary key,
  value text not null,
  updated_at timestamptz not null default now()
);

-- Answers to requests with an Idempotency-Key, kept for a day.
create table platform.idempotency (
  caller text not null,
  route text not null,
  key text not null,
  request_hash bytea not null,
  result text not null,
  created_at timestamptz not null default now(),
  primary key (caller, route, key)
);
create index ix_idempotency_created_at on platform.idempotency (created_at);

-- Events on their way, one row a listener.
create table platform.event_deliveries (
  id bigint generated always as identity primary key,
  event_id uuid not null,
  event text not null,
  listener text not null,
  payload jsonb not null,
  attempts integer not null default 0,
  run_at timestamptz not null default now(),
  last_error text,
  dead_at timestamptz,
  created_at timestamptz not null default now()
);
create index ix_event_deliveries_due on platform.event_deliveries (run_at, id) where dead_at is null;

-- Limits that hold across nodes.
create table platform.rate_counters (
  policy text not null,
  caller text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (policy, caller, window_start)
);
create index ix_rate_counters_window_start on platform.rate_counters (window_start);
