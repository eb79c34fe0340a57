-- Who may see, write in and moderate a category: sets of roles as bits (guest 1, user 2, moderator 4, admin 8). One that is hidden is seen by who moderates it.
alter table forums.categories
  add column view_roles smallint not null default 15,
  add column post_roles smallint not null default 14,
  add column moderate_roles smallint not null default 12;
-- modular: allow stored-column: there are few categories
alter table forums.categories
  add column seen_by smallint not null generated always as (case when is_active and is_public then view_roles else moderate_roles end) stored;

-- The safe HTML of what was written; null where it has to be made when shown.
-- modular: allow many-tables-locked: columns come without a look at the rows; from before the first release
alter table forums.topics add column html text, add column score integer not null default 0, add column deleted_by uuid;
-- modular: allow many-tables-locked: columns come without a look at the rows; from before the first release
alter table forums.replies
  add column html text, add column score integer not null default 0, add column deleted_by uuid,
  add column thread_root_id bigint, add column conversation_id uuid, add column participants uuid[] not null default '{}';

-- What happened, in the order of transactions. Read only below the oldest transaction under way, so that nothing is skipped.
create table forums.changes (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  kind text not null,
  category_id bigint not null,
  topic_id bigint not null,
  reply_id bigint,
  actor_id uuid,
  topics integer not null,
  replies integer not null,
  at timestamptz not null
);
create index ix_changes_position on forums.changes (xid, id);

-- How far each of those who follow the log has come.
create table forums.followers (
  name text primary key,
  xid xid8 not null,
  id bigint not null
);
