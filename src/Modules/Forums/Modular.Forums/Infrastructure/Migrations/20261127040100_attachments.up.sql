-- Files that people sent, and the post that each belongs to. One of none is waiting for a post to name it; what is deleted for good lets go of its files.
create table forums.attachments (
  id uuid primary key,
  owner_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  hash bytea not null,
  topic_id bigint references forums.topics (id) on delete set null,
  reply_id bigint references forums.replies (id) on delete set null,
  created_at timestamptz not null,
  pending_since timestamptz not null
);
create index ix_attachments_owner on forums.attachments (owner_id, created_at) include (bytes);
create index ix_attachments_topic on forums.attachments (topic_id) where topic_id is not null;
create index ix_attachments_reply on forums.attachments (reply_id) where reply_id is not null;
create index ix_attachments_pending on forums.attachments (pending_since) where topic_id is null and reply_id is null;
