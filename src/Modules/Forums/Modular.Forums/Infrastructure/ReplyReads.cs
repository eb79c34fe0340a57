using Modular.Forums.Application;
using Modular.Forums.Infrastructure.Text;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure;

internal static class ReplyReads
{
    internal const string Select = """
        select r.id, r.topic_id, r.parent_id, r.depth, r.author_id, r.content, r.id = t.solution_reply_id, r.deleted_at, r.created_at, r.edited_at, r.version, r.path,
          r.html, r.score, r.conversation_id, r.thread_root_id, r.participants, r.activity
        from forums.replies r join forums.topics t on t.id = r.topic_id
        """;

    public static async Task<ReplyView?> OneAsync(DbSession session, long id, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command($"""
            {Select} join forums.categories c on c.id = t.category_id
            where r.id = $2 and (c.seen_by & $1) <> 0 and ((c.moderate_roles & $1) <> 0 or (r.deleted_at is null and t.deleted_at is null))
            """).With(viewer.Bits, id);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        return await reader.ReadAsync(cancel) ? Read(reader) : null;
    }

    public static async Task<List<ReplyView>> ListAsync(DbSession session, long topicId, ReplyOrder order, PageRequest page, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = Command(session, topicId, order, page);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var replies = new List<ReplyView>(page.Limit + 1);
        while (await reader.ReadAsync(cancel)) replies.Add(Read(reader));
        return replies;
    }

    private static NpgsqlCommand Command(DbSession session, long topicId, ReplyOrder order, PageRequest page) => (order, page.After) switch
    {
        (ReplyOrder.Flat, null) => session.Command($"{Select} where r.topic_id = $1 order by r.id limit $2").With(topicId, page.Limit + 1),
        (ReplyOrder.Flat, var after) => session.Command($"{Select} where r.topic_id = $1 and r.id > $3 order by r.id limit $2").With(topicId, page.Limit + 1, after[0]),
        (_, null) => session.Command($"{Select} where r.topic_id = $1 order by r.sort_path limit $2").With(topicId, page.Limit + 1),
        (_, var after) => session.Command($"{Select} where r.topic_id = $1 and r.sort_path > $3 order by r.sort_path limit $2").With(topicId, page.Limit + 1, after.Values.ToArray()),
    };

    internal static ReplyView Read(NpgsqlDataReader row)
    {
        var deleted = !row.IsDBNull(7);
        return new()
        {
            Id = row.GetInt64(0),
            TopicId = row.GetInt64(1),
            ParentId = row.IsDBNull(2) ? null : row.GetInt64(2),
            Depth = row.GetInt32(3),
            AuthorId = row.GetGuid(4),
            Content = deleted ? null : row.GetString(5),
            ContentHtml = deleted ? null : row.IsDBNull(12) ? MarkdownHtml.Of(row.GetString(5)) : row.GetString(12),
            Score = row.GetInt32(13),
            Conversation = row.IsDBNull(14) || deleted ? null : new(row.GetGuid(14), row.GetInt64(15), row.GetFieldValue<Guid[]>(16)),
            IsSolution = !row.IsDBNull(6) && row.GetBoolean(6),
            IsDeleted = deleted,
            CreatedAt = row.GetFieldValue<DateTimeOffset>(8),
            EditedAt = row.IsDBNull(9) ? null : row.GetFieldValue<DateTimeOffset>(9),
            Etag = ReplyView.TagOf(row.GetInt64(10), row.GetInt64(17), !row.IsDBNull(6) && row.GetBoolean(6)),
            Path = row.GetFieldValue<long[]>(11),
        };
    }
}
