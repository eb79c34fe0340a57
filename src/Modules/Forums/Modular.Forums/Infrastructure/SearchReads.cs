using Modular.Forums.Application;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure;

/// <summary>
/// Full text over topics and replies. The rows of a page alone are read as a whole. A very common word ranks its newest matches only: ranking has to read
/// every row that it ranks.
/// </summary>
internal static class SearchReads
{
    /// <summary>How many topics and how many replies are ranked at most.</summary>
    private const string Most = "100";

    /// <summary>Scores are whole millionths, so that a cursor can hold one. PostgreSQL marks words; what it does not know as words is marked by <see cref="Marks"/>.</summary>
    private const string Sql = $"""
        with q as (select to_tsquery('forums.words', $3) as words), found as materialized (
          select f.* from q, forums.find_posts(
            q.words, $4, $5, $6, $7, $8, array(select id from forums.categories where (seen_by & $1) <> 0 and ($2::bigint is null or id = $2)),
            $9::uuid, $10::text[], $11::timestamptz, $12::timestamptz, {Most}) f
        ), scored as (
          select f.*, (f.rank * 1000000)::bigint as score, case when $13 then (extract(epoch from f.created_at) * 1000000)::bigint else (f.rank * 1000000)::bigint end as place from found f
        ), page as (
          select * from scored where $15::bigint is null or (place, kind, id) < ($15, $16, $17) order by place desc, kind desc, id desc limit $14
        )
        select p.kind, p.topic_id, p.id, c.id, c.slug, c.name, coalesce(r.author_id, t.author_id), p.created_at, p.score, p.place,
               case when $18 and not p.by_part then ts_headline('forums.words', t.title, q.words, 'HighlightAll=true, StartSel={Highlight.Start}, StopSel={Highlight.Stop}') end,
               case when $18 and not p.by_part
                    then ts_headline('forums.words', left(coalesce(r.content, t.content), 10000), q.words, 'MaxWords=35, MinWords=15, StartSel={Highlight.Start}, StopSel={Highlight.Stop}') end,
               case when not $18 or p.by_part then t.title end, case when not $18 or p.by_part then coalesce(r.content, t.content) end,
               (select coalesce(max(n), 0) >= {Most} from (select count(*) as n from found group by kind) counted)
        from page p join forums.topics t on t.id = p.topic_id join forums.categories c on c.id = t.category_id left join forums.replies r on r.id = p.id and p.kind = 1, q
        order by p.place desc, p.kind desc, p.id desc
        """;

    public static async Task<SearchHits> FindAsync(DbSession session, SearchText text, SearchFilter filter, PageRequest page, CancellationToken cancel)
    {
        if (text.Query.Length == 0 && text.Part.Length == 0) return new([], false);

        await session.OpenAsync(cancel);
        await using var select = Bind(session.Command(Sql), text, filter, page);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var hits = new List<SearchHit>(page.Limit + 1);
        var (marks, capped) = (new Marks(text), false);
        while (await reader.ReadAsync(cancel))
        {
            hits.Add(Read(reader, filter.Order, marks));
            capped = reader.GetBoolean(14);
        }

        return new(hits, capped);
    }

    private static NpgsqlCommand Bind(NpgsqlCommand select, SearchText text, SearchFilter filter, PageRequest page) => select
        .With(filter.Viewer.Bits, filter.CategoryId, text.Query, text.Part, text.IsIndexed, filter.IsNarrow, filter.Type != SearchType.Reply, filter.Type != SearchType.Topic)
        .With(filter.AuthorId, filter.Tags.Tags.Count == 0 ? null : filter.Tags.Tags.ToArray(), filter.After, filter.Before, filter.Order == SearchOrder.Date, page.Limit + 1)
        .With(page.After?[0], page.After?[1], page.After?[2], !Cjk.Has(text.Text));

    private static SearchHit Read(NpgsqlDataReader row, SearchOrder order, Marks marks)
    {
        var isTopic = row.GetInt32(0) == 0;
        return new()
        {
            Type = isTopic ? "topic" : "reply",
            TopicId = row.GetInt64(1),
            ReplyId = isTopic ? null : row.GetInt64(2),
            Category = new(row.GetInt64(3), row.GetString(4), row.GetString(5)),
            AuthorId = row.GetGuid(6),
            CreatedAt = row.GetFieldValue<DateTimeOffset>(7),
            Score = row.GetInt64(8) / 1e6,
            Position = Cursor.At(order.ToString(), row.GetInt64(9), row.GetInt32(0), row.GetInt64(2)),
            Title = Highlight.ToHtml(row.IsDBNull(10) ? marks.In(row.GetString(12)) : row.GetString(10), int.MaxValue),
            Snippet = Highlight.ToHtml(row.IsDBNull(11) ? marks.Around(row.GetString(13)) : row.GetString(11), Highlight.MaxSnippet),
        };
    }
}
