using Modular.Forums.Domain;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure.Notifications;

/// <summary>Reads what there is to tell, as it is now: what was deleted meanwhile is not told.</summary>
internal static class NewsReads
{
    private const string Topic = """
        select t.category_id, t.tags, t.author_id, c.seen_by, case when strpos(t.content, '@') > 0 then t.content end
        from forums.topics t join forums.categories c on c.id = t.category_id where t.id = $1 and t.deleted_at is null
        """;

    private const string Happenings = """
        select h.kind, h.reply_id, h.actor_id, h.at, r.author_id, coalesce(p.author_id, t.author_id), case when strpos(r.content, '@') > 0 then r.content end
        from forums.changes h join forums.topics t on t.id = h.topic_id left join forums.replies r on r.id = h.reply_id left join forums.replies p on p.id = r.parent_id
        where h.id = any($1) and (h.reply_id is null or r.deleted_at is null) order by h.xid, h.id
        """;

    /// <summary>Null where the topic is gone.</summary>
    public static async Task<News?> ReadAsync(DbSession session, long topicId, long[] changes, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var batch = session.Batch().Add(Topic, topicId).Add(Happenings, changes);
        await using var row = await batch.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;

        var (happenings, text) = (new List<Happening>(), row.IsDBNull(4) ? null : row.GetString(4));
        var news = new News(topicId, row.GetInt64(0), row.GetFieldValue<string[]>(1), row.GetGuid(2), (Audience)row.GetInt16(3), happenings);
        await row.NextResultAsync(cancel);
        while (await row.ReadAsync(cancel))
            if (Read(row, news, text) is { } happening) happenings.Add(happening);
        return news;
    }

    private static Happening? Read(NpgsqlDataReader row, News news, string? text)
    {
        var (kind, actor, at) = (row.GetString(0), row.IsDBNull(2) ? (Guid?)null : row.GetGuid(2), row.GetFieldValue<DateTimeOffset>(3));
        if (row.IsDBNull(1)) return new(kind, PostRef.Topic(news.TopicId), news.AuthorId, news.AuthorId, actor, text, at);
        if (row.IsDBNull(4)) return null; // the reply is gone for good

        return new(kind, PostRef.Reply(row.GetInt64(1)), row.GetGuid(4), row.GetGuid(5), actor, row.IsDBNull(6) ? null : row.GetString(6), at);
    }
}
