using Npgsql;

namespace Bare;

internal static class TopicList
{
    private const string Sql = """
        select t.id, c.id, c.slug, c.name, t.title, t.tags, t.author_id, t.is_pinned, t.is_locked, t.is_solved, t.is_archived, t.is_featured, t.deleted_at,
        t.reply_count, t.view_count, t.created_at, t.edited_at, t.last_activity_at, t.version, t.activity
        from forums.topics t join forums.categories c on c.id = t.category_id and ($1 or (c.is_active and c.is_public))
        where t.deleted_at is null order by t.is_pinned desc, t.last_activity_at desc, t.id desc limit $2
        """;

    public static async Task<List<Topic>> ReadAsync(NpgsqlDataSource source, int limit, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var select = new NpgsqlCommand(Sql, connection) { Parameters = { new() { Value = false }, new() { Value = limit + 1 } } };
        await using var row = await select.ExecuteReaderAsync(cancel);

        var topics = new List<Topic>(limit + 1);
        while (await row.ReadAsync(cancel))
            topics.Add(new(row.GetInt64(0), new(row.GetInt64(1), row.GetString(2), row.GetString(3)), row.GetString(4), row.GetFieldValue<string[]>(5), row.GetGuid(6),
                row.GetBoolean(7), row.GetBoolean(8), row.GetBoolean(9), row.GetBoolean(10), row.GetBoolean(11), row.IsDBNull(12) ? null : row.GetDateTime(12),
                row.GetInt32(13), row.GetInt64(14), row.GetDateTime(15), row.IsDBNull(16) ? null : row.GetDateTime(16), row.GetDateTime(17), row.GetInt64(18), row.GetInt64(19)));
        return topics;
    }
}

internal sealed record TopicPage(List<Topic> Items, string? Next);

internal sealed record Category(long Id, string Slug, string Name);

internal sealed record Topic(
    long Id, Category Category, string Title, string[] Tags, Guid AuthorId, bool IsPinned, bool IsLocked, bool IsSolved, bool IsArchived, bool IsFeatured, DateTime? DeletedAt,
    int ReplyCount, long ViewCount, DateTime CreatedAt, DateTime? EditedAt, DateTime LastActivityAt, long Version, long Activity);
