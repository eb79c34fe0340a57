drop index if exists forums.ix_topics_created_at;
drop index if exists forums.ix_topics_author_recent;
drop index if exists forums.ix_topics_pinned;
drop index if exists forums.ix_topics_locked;
drop index if exists forums.ix_topics_archived;
drop index if exists forums.ix_topics_featured;
drop index if exists forums.ix_topics_solved;
drop index if exists forums.ix_topics_deleted;
