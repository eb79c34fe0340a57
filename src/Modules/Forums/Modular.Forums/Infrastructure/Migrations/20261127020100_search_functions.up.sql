-- A search is planned with its own words and filters (custom plans): what is not asked for vanishes from the plan, a rare word is looked up, a common one is met soon
-- enough by walking backwards. Only what the caller may see is looked at, so that nothing else counts toward at_most. Where the words find fewer than ten, parts of words
-- are looked for in titles and in the newest contents; without a run of three letters there is no index for that, and only the newest titles are looked at.
-- Narrowed by a filter, a word that is common elsewhere may be rare: then only the newest 5,000 are looked at first. If those do not suffice, indexes find the matches among so many
-- of the newest as should hold enough, judged by what the first ones held and half as many again, and if there are fewer, all of them (id + 0 keeps the planner from walking through
-- the whole table).
create function forums.find_posts(
  words tsquery, part text, indexed boolean, narrowed boolean, in_topics boolean, in_replies boolean, seen bigint[], author uuid, with_tags text[], since timestamptz, until timestamptz, at_most integer)
returns table (kind integer, id bigint, topic_id bigint, created_at timestamptz, rank real, by_part boolean)
language plpgsql stable rows 200 set plan_cache_mode = force_custom_plan set jit = off as $$
#variable_conflict use_column
declare
  picked bigint[];
  recent bigint;
  found integer := 0;
begin
  if in_topics and numnode(words) > 0 then
    if narrowed then
      recent := (select max(id) - 5000 from forums.topics);
      picked := array(select t.id from forums.topics t
        where t.id > recent and t.deleted_at is null and t.search @@ words and t.category_id = any (seen) and (author is null or t.author_id = author) and (with_tags is null or t.tags @> with_tags)
        and (since is null or t.created_at >= since) and (until is null or t.created_at < until)
        order by t.id desc limit at_most);
    end if;
    if not narrowed then
      picked := array(select t.id from forums.topics t
        where t.deleted_at is null and t.search @@ words and t.category_id = any (seen) and (author is null or t.author_id = author) and (with_tags is null or t.tags @> with_tags)
        and (since is null or t.created_at >= since) and (until is null or t.created_at < until)
        order by t.id desc limit at_most);
    elsif cardinality(picked) < at_most then
      recent := (select max(id) - 7500 * at_most / nullif(cardinality(picked), 0) from forums.topics);
      if recent > 0 then
        picked := array(select t.id from forums.topics t
          where t.id > recent and t.deleted_at is null and t.search @@ words and t.category_id = any (seen) and (author is null or t.author_id = author) and (with_tags is null or t.tags @> with_tags)
          and (since is null or t.created_at >= since) and (until is null or t.created_at < until)
          order by t.id + 0 desc limit at_most);
      end if;
      if cardinality(picked) < at_most then
        picked := array(select t.id from forums.topics t
          where t.deleted_at is null and t.search @@ words and t.category_id = any (seen) and (author is null or t.author_id = author) and (with_tags is null or t.tags @> with_tags)
          and (since is null or t.created_at >= since) and (until is null or t.created_at < until)
          order by t.id + 0 desc limit at_most);
      end if;
    end if;
    found := cardinality(picked);
    return query
      select 0, t.id, t.id, t.created_at, ts_rank(t.search, words) + case when part <> '' and t.title ilike part then 0.5::real else 0 end, false
      from forums.topics t where t.id = any (picked);
  end if;

  if in_replies and numnode(words) > 0 then
    if narrowed then
      recent := (select max(id) - 5000 from forums.replies);
      picked := array(select r.id from forums.replies r join forums.topics t on t.id = r.topic_id
        where r.id > recent and r.deleted_at is null and t.deleted_at is null and r.search @@ words and t.category_id = any (seen) and (author is null or r.author_id = author) and (with_tags is null or t.tags @> with_tags)
        and (since is null or r.created_at >= since) and (until is null or r.created_at < until)
        order by r.id desc limit at_most);
    end if;
    if not narrowed then
      -- Asked for one reply at a time: how many match is guessed too high, and a join would read the keys of all topics first.
      picked := array(select r.id from forums.replies r
        where r.deleted_at is null and r.search @@ words and (select t.deleted_at is null and t.category_id = any (seen) from forums.topics t where t.id = r.topic_id)
        order by r.id desc limit at_most);
    elsif cardinality(picked) < at_most then
      recent := (select max(id) - 7500 * at_most / nullif(cardinality(picked), 0) from forums.replies);
      if recent > 0 then
        picked := array(select r.id from forums.replies r join forums.topics t on t.id = r.topic_id
          where r.id > recent and r.deleted_at is null and t.deleted_at is null and r.search @@ words and t.category_id = any (seen) and (author is null or r.author_id = author) and (with_tags is null or t.tags @> with_tags)
          and (since is null or r.created_at >= since) and (until is null or r.created_at < until)
          order by r.id + 0 desc limit at_most);
      end if;
      if cardinality(picked) < at_most then
        picked := array(select r.id from forums.replies r join forums.topics t on t.id = r.topic_id
          where r.deleted_at is null and t.deleted_at is null and r.search @@ words and t.category_id = any (seen) and (author is null or r.author_id = author) and (with_tags is null or t.tags @> with_tags)
          and (since is null or r.created_at >= since) and (until is null or r.created_at < until)
          order by r.id + 0 desc limit at_most);
      end if;
    end if;
    found := found + cardinality(picked);
    return query select 1, r.id, r.topic_id, r.created_at, ts_rank(r.search, words), false from forums.replies r where r.id = any (picked);
  end if;

  if found >= 10 or part = '' then return; end if;

  if in_topics and indexed then
    return query
      select 0, t.id, t.id, t.created_at, 0.02::real, true from forums.topics t
      where t.deleted_at is null and t.title ilike part and not t.search @@ words and t.category_id = any (seen) and (author is null or t.author_id = author)
        and (with_tags is null or t.tags @> with_tags) and (since is null or t.created_at >= since) and (until is null or t.created_at < until)
      order by t.id desc limit at_most;
  elsif in_topics then
    return query
      select 0, t.id, t.id, t.created_at, 0.02::real, true from (select * from forums.topics t order by t.id desc limit 1000) t
      where t.deleted_at is null and t.title ilike part and not t.search @@ words and t.category_id = any (seen) and (author is null or t.author_id = author)
        and (with_tags is null or t.tags @> with_tags) and (since is null or t.created_at >= since) and (until is null or t.created_at < until)
      order by t.id desc limit at_most;
  end if;

  if in_topics then
    return query
      select 0, t.id, t.id, t.created_at, 0.01::real, true from (select * from forums.topics t order by t.id desc limit 1000) t
      where t.deleted_at is null and t.content ilike part and not t.title ilike part and not t.search @@ words and t.category_id = any (seen)
        and (author is null or t.author_id = author) and (with_tags is null or t.tags @> with_tags) and (since is null or t.created_at >= since) and (until is null or t.created_at < until)
      order by t.id desc limit at_most;
  end if;

  if in_replies then
    return query
      select 1, r.id, r.topic_id, r.created_at, 0.01::real, true
      from (select * from forums.replies r order by r.id desc limit 2000) r join forums.topics t on t.id = r.topic_id
      where r.deleted_at is null and t.deleted_at is null and r.content ilike part and not r.search @@ words and t.category_id = any (seen)
        and (author is null or r.author_id = author) and (with_tags is null or t.tags @> with_tags) and (since is null or r.created_at >= since) and (until is null or r.created_at < until)
      order by r.id desc limit at_most;
  end if;
end $$;

-- Titles to go on with: those that begin with the text, then those that hold it, then, where there are none, those that look like it.
create function forums.suggest_titles(text_key text, part text, indexed boolean, seen bigint[], at_most integer) returns table (id bigint, title text)
language plpgsql stable rows 5 set plan_cache_mode = force_custom_plan set jit = off as $$
#variable_conflict use_column
declare
  found bigint[];
begin
  found := array(
    select t.id from unnest(seen) c cross join lateral (
      select t.id, t.title_key from forums.topics t
      where t.category_id = c and t.deleted_at is null and t.title_key >= text_key and t.title_key < text_key || U&'\+10FFFF' order by t.title_key limit at_most
    ) t order by t.title_key, t.id limit at_most);

  if cardinality(found) < at_most and indexed then
    found := found || array(
      select t.id from forums.topics t where t.deleted_at is null and t.title ilike part and t.category_id = any (seen) and t.id <> all (found)
      order by t.id desc limit at_most - cardinality(found));
  end if;

  if cardinality(found) = 0 and indexed then
    found := array(
      select t.id from forums.topics t where t.deleted_at is null and text_key <% t.title and t.category_id = any (seen)
      order by word_similarity(text_key, t.title) desc, t.id desc limit at_most);
  end if;

  return query select t.id, t.title from unnest(found) with ordinality f (id, place) join forums.topics t on t.id = f.id order by f.place;
end $$;

-- For searches between two days. Posts lie in the order of their time, so a summary of each page's times does.
-- modular: allow index-without-concurrently: a brin index is built in one quick pass; from before the first release, when tables were small
create index ix_replies_created_at on forums.replies using brin (created_at) with (pages_per_range = 32, autosummarize = on);
