namespace Bare;

/// <summary>The product's search, as it is.</summary>
internal static class SearchSql
{
    /// <summary>$1 the bit of those who are not signed in, $2 words before the last, $3 the last word as a prefix, $4 pattern, $5 topics, $6 replies, $7 to $9 position, $10 by date, $11 limit.</summary>
    public const string Text = """
        with q as (
          select case when $2 = '' then to_tsquery('forums.words', $3)
                      when $3 = '' then websearch_to_tsquery('forums.words', $2)
                      else websearch_to_tsquery('forums.words', $2) && to_tsquery('forums.words', $3) end as words
        ), topic_matches as materialized (
          select id from q, forums.newest_topics(q.words, $4, 500) id where $5
        ), reply_matches as materialized (
          select id from q, forums.newest_replies(q.words, 500) id where $6
        ), hits as (
          select 0 as kind, t.id as topic_id, null::bigint as reply_id, t.id, t.category_id, t.title, t.content, t.author_id, t.created_at,
                 ts_rank(t.search, q.words) + case when t.title ilike $4 then 0.5 else 0 end as rank
          from topic_matches m join forums.topics t on t.id = m.id, q
          union all
          select 1, t.id, r.id, r.id, t.category_id, t.title, r.content, r.author_id, r.created_at, ts_rank(r.search, q.words)
          from reply_matches m join forums.replies r on r.id = m.id join forums.topics t on t.id = r.topic_id and t.deleted_at is null, q
        ), scored as (
          select h.*, c.slug, c.name, (rank * 1000000)::bigint as score, case when $10 then (extract(epoch from h.created_at) * 1000000)::bigint else (rank * 1000000)::bigint end as place
          from hits h join forums.categories c on c.id = h.category_id and (c.seen_by & $1) <> 0
        ), page as (
          select * from scored where $7::bigint is null or (place, kind, id) < ($7, $8, $9) order by place desc, kind desc, id desc limit $11
        )
        select kind, topic_id, reply_id, category_id, slug, name, author_id, created_at, score, place, id,
               ts_headline('forums.words', title, q.words, 'HighlightAll=true, StartSel=<mark>, StopSel=</mark>'),
               ts_headline('forums.words', content, q.words, 'MaxWords=35, MinWords=15, StartSel=<mark>, StopSel=</mark>'),
               (select count(*) from topic_matches) >= 500 or (select count(*) from reply_matches) >= 500
        from page, q order by place desc, kind desc, id desc
        """;
}
