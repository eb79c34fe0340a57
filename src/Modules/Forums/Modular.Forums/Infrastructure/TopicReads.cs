using Modular.Forums.Application;
using Modular.Forums.Infrastructure.Text;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure;

/// <summary>Topics as they are shown, in plain prepared SQL: these are the module's hottest reads.</summary>
internal static class TopicReads
{
    internal const string Columns = """
        t.id, c.id, c.slug, c.name, t.title, t.tags, t.author_id, t.is_pinned, t.is_locked, t.is_solved, t.is_archived, t.is_featured, t.deleted_at,
        t.reply_count, t.view_count, t.created_at, t.edited_at, t.last_activity_at, t.version, t.activity, t.score
        """;

    internal const string WholeColumns = Columns + ", t.content, t.solution_reply_id, t.html, t.merged_into";

    internal const string FromVisible = "from forums.topics t join forums.categories c on c.id = t.category_id and (c.seen_by & $1) <> 0";

    private const int AfterColumns = 21;

    public static async Task<TopicView?> OneAsync(DbSession session, long id, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command($"select {WholeColumns} {FromVisible} where t.id = $2 and (t.deleted_at is null or (c.moderate_roles & $1) <> 0)").With(viewer.Bits, id);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        return await reader.ReadAsync(cancel) ? ReadWhole(reader) : null;
    }

    public static async Task<List<TopicSummary>> ListAsync(DbSession session, TopicFilter filter, PageRequest page, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = filter.IsPlain ? TopicListSql.Command(session, filter, page) : NarrowedTopics.Command(session, filter, page);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var topics = new List<TopicSummary>(page.Limit + 1);
        while (await reader.ReadAsync(cancel)) topics.Add(ReadSummary(reader));
        return topics;
    }

    internal static TopicSummary ReadSummary(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Category = new(row.GetInt64(1), row.GetString(2), row.GetString(3)),
        Title = row.GetString(4),
        Tags = row.GetFieldValue<string[]>(5),
        AuthorId = row.GetGuid(6),
        IsPinned = row.GetBoolean(7),
        IsLocked = row.GetBoolean(8),
        IsSolved = row.GetBoolean(9),
        IsArchived = row.GetBoolean(10),
        IsFeatured = row.GetBoolean(11),
        IsDeleted = !row.IsDBNull(12),
        ReplyCount = row.GetInt32(13),
        ViewCount = row.GetInt64(14),
        CreatedAt = row.GetFieldValue<DateTimeOffset>(15),
        EditedAt = row.IsDBNull(16) ? null : row.GetFieldValue<DateTimeOffset>(16),
        LastActivityAt = row.GetFieldValue<DateTimeOffset>(17),
        Etag = new(row.GetInt64(18), row.GetInt64(19)),
        Score = row.GetInt32(20),
    };

    internal static TopicView ReadWhole(NpgsqlDataReader row) => new(ReadSummary(row))
    {
        Content = row.GetString(AfterColumns),
        ContentHtml = row.IsDBNull(AfterColumns + 2) ? MarkdownHtml.Of(row.GetString(AfterColumns)) : row.GetString(AfterColumns + 2),
        SolutionReplyId = row.IsDBNull(AfterColumns + 1) ? null : row.GetInt64(AfterColumns + 1),
        MergedInto = row.IsDBNull(AfterColumns + 3) ? null : row.GetInt64(AfterColumns + 3),
    };
}
