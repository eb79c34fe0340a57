drop index forums.ix_replies_created_at;
drop function forums.suggest_titles(text, text, boolean, bigint[], integer);
drop function forums.find_posts(tsquery, text, boolean, boolean, boolean, boolean, bigint[], uuid, text[], timestamptz, timestamptz, integer);
