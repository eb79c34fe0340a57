-- Chinese, Japanese and Korean have no spaces between words. Their text is found by its pairs of neighbouring characters, beside the words: 東京塔 becomes 東京, 京塔 and,
-- as the last of its run, 塔. Text in ASCII costs one comparison of two lengths.
create function forums.cut_pairs(body text) returns tsvector language sql immutable strict parallel safe as $$
  select coalesce(string_agg(ch || case when followed then next else '' end || ':' || at, ' '), '')::tsvector
  from (
    select ch, least(at, 16383) as at, lead(ch) over run as next, coalesce(lead(is_cjk) over run, false) as followed, is_cjk
    from (
      select ch, at,
             ascii(ch) between 4352 and 4607 or ascii(ch) between 12293 and 12294 or ascii(ch) between 12353 and 12438 or ascii(ch) between 12445 and 12447
             or ascii(ch) between 12449 and 12538 or ascii(ch) between 12540 and 12543 or ascii(ch) between 12593 and 12686 or ascii(ch) between 13312 and 19903
             or ascii(ch) between 19968 and 40959 or ascii(ch) between 44032 and 55203 or ascii(ch) between 63744 and 64109 or ascii(ch) between 65382 and 65437
             or ascii(ch) between 131072 and 173791 as is_cjk
      from string_to_table(body, null) with ordinality as c (ch, at)
    ) marked
    window run as (order by at)
  ) paired
  where is_cjk
$$;

create function forums.pairs(body text) returns tsvector language sql immutable parallel safe as $$
  select case when octet_length(body) = length(body) then ''::tsvector else forums.cut_pairs(body) end
$$;

-- Both tables are written anew: about a minute for a million replies, in which nobody reads or writes them.
-- modular: allow drop-column: made anew under its name and type at once, so nodes of before go on
-- modular: allow stored-column: from before the first release, when tables were small
alter table forums.topics drop column search, add column search tsvector not null generated always as (
  setweight(to_tsvector('forums.words', title), 'A') || setweight(forums.pairs(title), 'A') || setweight(to_tsvector('forums.words', content), 'B') || setweight(forums.pairs(content), 'B')
) stored;
-- modular: allow index-without-concurrently: the table has just been written anew under the same lock
create index ix_topics_search on forums.topics using gin (search);

-- modular: allow drop-column: made anew under its name and type at once, so nodes of before go on
-- modular: allow stored-column: from before the first release, when tables were small
-- modular: allow many-tables-locked: a search reads both, and finds both by the same rules from the same moment on
alter table forums.replies drop column search, add column search tsvector not null generated always as (to_tsvector('forums.words', content) || forums.pairs(content)) stored;
-- modular: allow index-without-concurrently: the table has just been written anew under the same lock
create index ix_replies_search on forums.replies using gin (search);
