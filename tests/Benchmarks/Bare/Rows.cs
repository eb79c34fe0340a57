using Npgsql;

namespace Bare;

/// <summary>Rows as they go out.</summary>
internal static class Rows
{
    public static Topic Topic(NpgsqlDataReader row) => new(
        row.GetInt64(0), new(row.GetInt64(1), row.GetString(2), row.GetString(3)), row.GetString(4), row.GetFieldValue<string[]>(5), row.GetGuid(6),
        row.GetBoolean(7), row.GetBoolean(8), row.GetBoolean(9), row.GetBoolean(10), row.GetBoolean(11), Time(row, 12),
        row.GetInt32(13), row.GetInt64(14), row.GetDateTime(15), Time(row, 16), row.GetDateTime(17), row.GetInt64(18), row.GetInt64(19), row.GetInt32(20));

    public static WholeTopic WholeTopic(NpgsqlDataReader row) => new(Topic(row), row.GetString(21), Id(row, 22), row.GetString(23));

    public static Reply Reply(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), Id(row, 2), row.GetInt32(3), row.GetGuid(4), row.GetString(5), !row.IsDBNull(6) && row.GetBoolean(6),
        Time(row, 7), row.GetDateTime(8), Time(row, 9), row.GetInt64(10),
        row.GetString(12), row.GetInt32(13), row.IsDBNull(14) ? null : new(row.GetGuid(14), row.GetInt64(15), row.GetFieldValue<Guid[]>(16)));

    public static Category Category(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6),
        row.GetInt32(7), row.GetBoolean(8), row.GetBoolean(9), row.GetInt64(10), row.GetInt64(11), Time(row, 12), row.GetInt64(13), row.GetBoolean(14), row.GetBoolean(15));

    public static Hit Hit(NpgsqlDataReader row) => new(
        row.GetInt32(0) == 0 ? "topic" : "reply", row.GetInt64(1), row.GetInt32(0) == 0 ? null : row.GetInt64(2), new(row.GetInt64(3), row.GetString(4), row.GetString(5)), row.GetGuid(6),
        row.GetDateTime(7), row.GetInt64(8) / 1e6, row.GetString(row.IsDBNull(10) ? 12 : 10), row.IsDBNull(11) ? Begin(row.GetString(13)) : row.GetString(11));

    private static string Begin(string content) => content.Length > 300 ? content[..300] : content;

    private static DateTime? Time(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDateTime(column);

    private static long? Id(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}

internal sealed record Page<T>(IEnumerable<T> Items, string? Next);

internal sealed record Label(long Id, string Slug, string Name);

internal sealed record Topic(
    long Id, Label Category, string Title, string[] Tags, Guid AuthorId, bool IsPinned, bool IsLocked, bool IsSolved, bool IsArchived, bool IsFeatured, DateTime? DeletedAt,
    int ReplyCount, long ViewCount, DateTime CreatedAt, DateTime? EditedAt, DateTime LastActivityAt, long Version, long Activity, int Score);

internal sealed record WholeTopic(Topic Topic, string Content, long? SolutionReplyId, string Html);

internal sealed record Reply(
    long Id, long TopicId, long? ParentId, int Depth, Guid AuthorId, string Content, bool IsSolution, DateTime? DeletedAt, DateTime CreatedAt, DateTime? EditedAt, long Version,
    string Html, int Score, Conversation? Conversation);

internal sealed record Conversation(Guid Id, long RootId, Guid[] Participants);

internal sealed record Category(
    long Id, string Section, string Name, string Slug, string Description, string Color, string? Icon, int SortOrder, bool IsActive, bool IsPublic,
    long TopicCount, long ReplyCount, DateTime? LastActivityAt, long Version, bool CanPost, bool CanModerate);

internal sealed record Hit(string Type, long TopicId, long? ReplyId, Label Category, Guid AuthorId, DateTime CreatedAt, double Score, string Title, string Snippet);

internal sealed record NewReply(string Content);
