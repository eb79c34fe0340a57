-- modular: no-transaction
-- A flag is rare: its index holds only the topics that have it, and costs the others nothing.
create index concurrently if not exists ix_topics_created_at on forums.topics (created_at) where deleted_at is null;
create index concurrently if not exists ix_topics_author_recent on forums.topics (author_id, is_pinned, last_activity_at, id) where deleted_at is null;
create index concurrently if not exists ix_topics_pinned on forums.topics (last_activity_at, id) where is_pinned;
create index concurrently if not exists ix_topics_locked on forums.topics (is_pinned, last_activity_at, id) where is_locked and deleted_at is null;
create index concurrently if not exists ix_topics_archived on forums.topics (is_pinned, last_activity_at, id) where is_archived and deleted_at is null;
create index concurrently if not exists ix_topics_featured on forums.topics (is_pinned, last_activity_at, id) where is_featured and deleted_at is null;
create index concurrently if not exists ix_topics_solved on forums.topics (is_pinned, last_activity_at, id) where is_solved and deleted_at is null;
create index concurrently if not exists ix_topics_deleted on forums.topics (is_pinned, last_activity_at, id) where deleted_at is not null;
