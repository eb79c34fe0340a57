drop index if exists forums.ix_replies_created;
drop index if exists forums.ix_topics_created;
