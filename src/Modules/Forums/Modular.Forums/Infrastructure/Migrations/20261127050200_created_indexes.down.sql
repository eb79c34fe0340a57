drop index if exists forums.ix_replies_created;
