-- modular: no-transaction
drop index concurrently if exists forums.topics_title;
