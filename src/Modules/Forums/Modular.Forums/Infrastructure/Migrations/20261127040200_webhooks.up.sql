-- Who outside is told what happens. The audience is a set of roles as bits, as in categories; secrets are sealed with the master key.
create table forums.webhooks (
  id bigint generated always as identity primary key,
  url text not null,
  description text not null,
  events text[] not null,
  category_id bigint references forums.categories (id) on delete cascade,
  audience smallint not null,
  secret bytea not null,
  old_secret bytea,
  old_secret_until timestamptz,
  paused_at timestamptz,
  pause_reason text,
  failing_since timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  version bigint not null
);
create index ix_webhooks_category on forums.webhooks (category_id) where category_id is not null;

-- What they were told, or are to be (state 1 pending, 2 delivered, 3 failed), for a week.
create table forums.webhook_deliveries (
  id bigint generated always as identity primary key,
  webhook_id bigint not null references forums.webhooks (id) on delete cascade,
  event_id text not null,
  kind text not null,
  category_id bigint,
  topic_id bigint,
  reply_id bigint,
  at timestamptz not null,
  state smallint not null,
  attempts integer not null,
  tried_at timestamptz,
  status integer,
  milliseconds integer,
  error text,
  answer text,
  created_at timestamptz not null
);
create unique index ux_webhook_deliveries_event on forums.webhook_deliveries (webhook_id, event_id);
create index ix_webhook_deliveries_webhook on forums.webhook_deliveries (webhook_id, id);
