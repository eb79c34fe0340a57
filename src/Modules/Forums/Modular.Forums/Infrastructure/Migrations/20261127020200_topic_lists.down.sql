drop function forums.list_topics(text, bigint[], uuid, text[], boolean, boolean, boolean, boolean, boolean, boolean, timestamptz, boolean, timestamptz, bigint, bigint, integer);
