namespace Bare;

/// <summary>The product's search, as it is.</summary>
internal static class SearchSql
{
    /// <summary>For one word, or for two characters of Chinese or Japanese, which are a pair and which the database does not mark.</summary>
    public static object?[] ValuesOf(string word, long? category)
    {
        var isLatin = word[0] < 0x2e80;
        return
        [
            Sql.Guest, category, isLatin ? $"('{word}':*)" : $"(('{word}'))", isLatin && word.Length < 3 ? "" : $"%{word}%", isLatin && word.Length > 2, category is not null, true, true,
            null, null, null, null, false, 21, null, null, null, isLatin,
        ];
    }

    /// <summary>
    /// $1 the bit of those who are not signed in, $2 category, $3 query, $4 part of a word, $5 whether parts are indexed, $6 whether narrowed, $7 topics, $8 replies, $9 author,
    /// $10 tags, $11 and $12 times, $13 by date, $14 limit, $15 to $17 position, $18 marked by the database.
    /// </summary>
    public const string Text = """
        with q as (select to_tsquery('forums.words', $3) as words), found as materialized (
          select f.* from q, forums.find_posts(
            q.words, $4, $5, $6, $7, $8, array(select id from forums.categories where (seen_by & $1) <> 0 and ($2::bigint is null or id = $2)),
            $9::uuid, $10::text[], $11::timestamptz, $12::timestamptz, 100) f
        ), scored as (
          select f.*, (f.rank * 1000000)::bigint as score, case when $13 then (extract(epoch from f.created_at) * 1000000)::bigint else (f.rank * 1000000)::bigint end as place from found f
        ), page as (
          select * from scored where $15::bigint is null or (place, kind, id) < ($15, $16, $17) order by place desc, kind desc, id desc limit $14
        )
        select p.kind, p.topic_id, p.id, c.id, c.slug, c.name, coalesce(r.author_id, t.author_id), p.created_at, p.score, p.place,
               case when $18 and not p.by_part then ts_headline('forums.words', t.title, q.words, 'HighlightAll=true, StartSel=<mark>, StopSel=</mark>') end,
               case when $18 and not p.by_part
                    then ts_headline('forums.words', left(coalesce(r.content, t.content), 10000), q.words, 'MaxWords=35, MinWords=15, StartSel=<mark>, StopSel=</mark>') end,
               case when not $18 or p.by_part then t.title end, case when not $18 or p.by_part then coalesce(r.content, t.content) end,
               (select coalesce(max(n), 0) >= 100 from (select count(*) as n from found group by kind) counted)
        from page p join forums.topics t on t.id = p.topic_id join forums.categories c on c.id = t.category_id left join forums.replies r on r.id = p.id and p.kind = 1, q
        order by p.place desc, p.kind desc, p.id desc
        """;
}
