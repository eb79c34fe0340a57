using Modular.Forums.Application;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure;

/// <summary>
/// Full text over topics and replies. The last word also matches as a prefix; titles also match by trigrams, for parts of words and scripts
/// without word breaks. A very common word ranks its newest matches only: ranking has to read every row it ranks.
/// </summary>
internal static class SearchReads
{
    /// <summary>Scores are whole millionths, so that a cursor can hold one.</summary>
    private const string Sql = $"""
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
          select * from scored where $7 is null or (place, kind, id) < ($7, $8, $9) order by place desc, kind desc, id desc limit $11
        )
        select kind, topic_id, reply_id, category_id, slug, name, author_id, created_at, score, place, id,
               ts_headline('forums.words', title, q.words, 'HighlightAll=true, StartSel={Highlight.Start}, StopSel={Highlight.Stop}'),
               ts_headline('forums.words', content, q.words, 'MaxWords=35, MinWords=15, StartSel={Highlight.Start}, StopSel={Highlight.Stop}'),
               (select count(*) from topic_matches) >= 500 or (select count(*) from reply_matches) >= 500
        from page, q order by place desc, kind desc, id desc
        """;

    public static async Task<SearchHits> FindAsync(DbSession session, SearchText text, SearchFilter filter, PageRequest page, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = Bind(session.Command(Sql), text, filter, page);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var hits = new List<SearchHit>(page.Limit + 1);
        var capped = false;
        while (await reader.ReadAsync(cancel))
        {
            hits.Add(Read(reader, filter.Order));
            capped = reader.GetBoolean(13);
        }

        return new(hits, capped);
    }

    private static NpgsqlCommand Bind(NpgsqlCommand select, SearchText text, SearchFilter filter, PageRequest page)
    {
        select.With(filter.Viewer.Bits, text.Head, text.Prefix is { } prefix ? prefix + ":*" : "", Pattern(text), filter.Type != SearchType.Reply, filter.Type != SearchType.Topic);
        foreach (var index in (int[])[0, 1, 2])
            select.Parameters.Add(new NpgsqlParameter<long?> { TypedValue = page.After?[index] });
        return select.With(filter.Order == SearchOrder.Date, page.Limit + 1);
    }

    /// <summary>Two Latin letters are no use as a part of a word (and no trigram); they match as a beginning.</summary>
    private static string Pattern(SearchText text)
    {
        if (text.Text.Length < 3 && System.Text.Ascii.IsValid(text.Text)) return "";

        var literal = text.Text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
        return $"%{literal}%";
    }

    private static SearchHit Read(NpgsqlDataReader row, SearchOrder order)
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
            Position = Cursor.At(order.ToString(), row.GetInt64(9), row.GetInt32(0), row.GetInt64(10)),
            Title = Highlight.ToHtml(row.GetString(11), int.MaxValue),
            Snippet = Highlight.ToHtml(row.GetString(12), Highlight.MaxSnippet),
        };
    }
}
