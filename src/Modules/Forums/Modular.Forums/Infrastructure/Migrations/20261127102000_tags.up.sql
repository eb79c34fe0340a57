-- How many live topics have which tag, by category. Kept by a follower of the log of changes, from what it counted of each topic the last time: a topic that changed is taken
-- out as it was and put in as it is, so the totals cannot drift.
create table forums.tagged_topics (
  topic_id bigint primary key,
  category_id bigint not null,
  tags text[] not null
);
create table forums.tag_totals (
  tag text collate "C" not null,
  category_id bigint not null,
  topics bigint not null,
  primary key (tag, category_id)
);
create index ix_tag_totals_category on forums.tag_totals (category_id);
create index ix_tag_totals_empty on forums.tag_totals (tag) where topics <= 0;

insert into forums.tagged_topics (topic_id, category_id, tags) select id, category_id, tags from forums.topics where deleted_at is null and cardinality(tags) > 0;
insert into forums.tag_totals (tag, category_id, topics) select tag, category_id, count(*) from forums.tagged_topics, unnest(tags) tag group by tag, category_id;

-- The follower begins with all that the log still has; counting a topic again changes nothing.
insert into forums.followers (name, xid, id) values ('tag_totals', '0', 0) on conflict do nothing;
