-- modular: no-transaction
create index concurrently if not exists topics_title on forums.topics (title);
