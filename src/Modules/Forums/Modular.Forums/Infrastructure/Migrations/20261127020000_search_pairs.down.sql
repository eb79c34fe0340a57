alter table forums.replies drop column search, add column search tsvector not null generated always as (to_tsvector('forums.words', content)) stored;
create index ix_replies_search on forums.replies using gin (search);
alter table forums.topics drop column search, add column search tsvector not null generated always as
  (setweight(to_tsvector('forums.words', title), 'A') || setweight(to_tsvector('forums.words', content), 'B')) stored;
create index ix_topics_search on forums.topics using gin (search);
drop function forums.pairs(text);
drop function forums.cut_pairs(text);
