-- The best way to the newest matches depends on the words: a rare one is looked up, a common one is met soon enough by walking backwards.
-- Functions of their own, so that each search is planned with its own words; a plan kept for all words was 300 times slower for the rare ones.
create function forums.newest_topics(words tsquery, pattern text, at_most integer) returns setof bigint
  language plpgsql stable rows 100 set plan_cache_mode = force_custom_plan as $$
begin
  return query select t.id from forums.topics t where t.deleted_at is null and (t.search @@ words or t.title ilike pattern) order by t.id desc limit at_most;
end $$;

create function forums.newest_replies(words tsquery, at_most integer) returns setof bigint
  language plpgsql stable rows 100 set plan_cache_mode = force_custom_plan as $$
begin
  return query select r.id from forums.replies r where r.deleted_at is null and r.search @@ words order by r.id desc limit at_most;
end $$;
