-- Lists that are narrowed by more than a category are planned with their own values: what is not asked for vanishes from the plan, a rare tag or flag is looked up, and a common
-- one is met soon enough on the way through the order's index. The popular are the topics of some days: replies * 2 + views * 0.1 - 10 a day of age, times ten and without
-- the part that is the same for all of them, so that it does not change as time goes by.
create function forums.list_topics(
  sort text, seen bigint[], author uuid, tags text[], pinned boolean, locked boolean, solved boolean, archived boolean, featured boolean, deleted boolean, since timestamptz,
  after_pinned boolean, after_time timestamptz, after_value bigint, after_id bigint, at_most integer)
returns setof bigint language plpgsql stable rows 20 set plan_cache_mode = force_custom_plan set jit = off as $$
#variable_conflict use_variable
begin
  if sort = 'recent' then
    return query select t.id from forums.topics t
      where ((deleted and t.deleted_at is not null) or (not deleted and t.deleted_at is null)) and t.category_id = any (seen) and (author is null or t.author_id = author)
        and (tags is null or t.tags @> tags) and (pinned is null or t.is_pinned = pinned) and (locked is null or t.is_locked = locked) and (solved is null or t.is_solved = solved)
        and (archived is null or t.is_archived = archived) and (featured is null or t.is_featured = featured)
        and (after_id is null or (t.is_pinned, t.last_activity_at, t.id) < (after_pinned, after_time, after_id))
      order by t.is_pinned desc, t.last_activity_at desc, t.id desc limit at_most;
  elsif sort = 'newest' then
    return query select t.id from forums.topics t
      where ((deleted and t.deleted_at is not null) or (not deleted and t.deleted_at is null)) and t.category_id = any (seen) and (author is null or t.author_id = author)
        and (tags is null or t.tags @> tags) and (pinned is null or t.is_pinned = pinned) and (locked is null or t.is_locked = locked) and (solved is null or t.is_solved = solved)
        and (archived is null or t.is_archived = archived) and (featured is null or t.is_featured = featured)
        and (after_id is null or (t.is_pinned, t.id) < (after_pinned, after_id))
      order by t.is_pinned desc, t.id desc limit at_most;
  elsif sort = 'oldest' then
    return query select t.id from forums.topics t
      where ((deleted and t.deleted_at is not null) or (not deleted and t.deleted_at is null)) and t.category_id = any (seen) and (author is null or t.author_id = author)
        and (tags is null or t.tags @> tags) and (pinned is null or t.is_pinned = pinned) and (locked is null or t.is_locked = locked) and (solved is null or t.is_solved = solved)
        and (archived is null or t.is_archived = archived) and (featured is null or t.is_featured = featured)
        and (after_id is null or ((not t.is_pinned), t.id) > ((not after_pinned), after_id))
      order by (not t.is_pinned), t.id limit at_most;
  elsif sort = 'replies' then
    return query select t.id from forums.topics t
      where ((deleted and t.deleted_at is not null) or (not deleted and t.deleted_at is null)) and t.category_id = any (seen) and (author is null or t.author_id = author)
        and (tags is null or t.tags @> tags) and (pinned is null or t.is_pinned = pinned) and (locked is null or t.is_locked = locked) and (solved is null or t.is_solved = solved)
        and (archived is null or t.is_archived = archived) and (featured is null or t.is_featured = featured)
        and (after_id is null or (t.is_pinned, t.reply_count, t.id) < (after_pinned, after_value, after_id))
      order by t.is_pinned desc, t.reply_count desc, t.id desc limit at_most;
  elsif sort = 'popular' then
    return query select t.id from forums.topics t
      where ((deleted and t.deleted_at is not null) or (not deleted and t.deleted_at is null)) and t.category_id = any (seen) and (author is null or t.author_id = author)
        and (tags is null or t.tags @> tags) and (pinned is null or t.is_pinned = pinned) and (locked is null or t.is_locked = locked) and (solved is null or t.is_solved = solved)
        and (archived is null or t.is_archived = archived) and (featured is null or t.is_featured = featured) and t.created_at >= since
        and (after_id is null or (t.is_pinned, t.reply_count * 20 + t.view_count + floor(extract(epoch from t.created_at) / 864)::bigint, t.id) < (after_pinned, after_value, after_id))
      order by t.is_pinned desc, t.reply_count * 20 + t.view_count + floor(extract(epoch from t.created_at) / 864)::bigint desc, t.id desc limit at_most;
  end if;
end $$;
