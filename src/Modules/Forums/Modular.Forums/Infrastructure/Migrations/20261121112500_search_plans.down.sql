drop function forums.newest_replies(tsquery, integer);
drop function forums.newest_topics(tsquery, text, integer);
