using Modular.Forums.Application;
using Modular.Forums.Application.Notifications;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure.Notifications;

internal sealed class NotificationDb(DbSession session, NotificationBell bell) : INotificationDb
{
    private const string Columns = "select n.number, n.kind, n.topic_id, t.title, n.reply_id, n.actor_id, n.note, n.read_at, n.at";

    /// <summary>What is about a topic is there for who may see it now, whatever was so when they were told.</summary>
    private const string From = """
        from forums.notifications n left join forums.topics t on t.id = n.topic_id left join forums.categories c on c.id = t.category_id
        where n.user_id = $2 and (n.topic_id is null or ((c.seen_by & $1) <> 0 and (t.deleted_at is null or (c.moderate_roles & $1) <> 0)))
        """;

    private const string List = $"{Columns} {From} and n.number < $3 order by n.number desc limit $4";
    private const string ListUnread = $"{Columns} {From} and n.read_at is null and n.number < $3 order by n.number desc limit $4";
    private const string After = $"{Columns} {From} and n.number > $3 order by n.number limit $4";
    private const string Count = $"select count(*)::integer from (select {From} and n.read_at is null limit 1000) unread";
    private const string Last = "select last_notification from forums.members where user_id = $1";

    private const string MarkOne = $"""
        update forums.notifications m set read_at = coalesce(m.read_at, $4) where m.user_id = $2 and m.number = $3 and exists (select {From} and n.number = $3)
        """;

    private const string MarkAll = "update forums.notifications set read_at = $3 where user_id = $1 and number <= $2 and read_at is null";

    public Task<List<NotificationView>> ListAsync(Guid userId, Viewer viewer, bool unreadOnly, PageRequest page, CancellationToken cancel) =>
        ReadAsync(session.Command(unreadOnly ? ListUnread : List).With(viewer.Bits, userId, page.After?[0] ?? long.MaxValue, page.Limit + 1), cancel);

    public Task<List<NotificationView>> AfterAsync(Guid userId, Viewer viewer, long after, int atMost, CancellationToken cancel) =>
        ReadAsync(session.Command(After).With(viewer.Bits, userId, after, atMost), cancel);

    public async Task<long> LastAsync(Guid userId, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var last = session.Command(Last).With(userId);
        return await last.ExecuteScalarAsync(cancel) as long? ?? 0;
    }

    public async Task<int> CountUnreadAsync(Guid userId, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var count = session.Command(Count).With(viewer.Bits, userId);
        return (int)(await count.ExecuteScalarAsync(cancel))!;
    }

    public async Task<bool> MarkReadAsync(Guid userId, Viewer viewer, long number, DateTimeOffset now, CancellationToken cancel)
    {
        await using var mark = session.Command(MarkOne).With(viewer.Bits, userId, number, now.UtcDateTime);
        if (await mark.ExecuteNonQueryAsync(cancel) == 0) return false;

        session.AfterCommit(() => bell.Ring(userId));
        return true;
    }

    public async Task MarkAllReadAsync(Guid userId, long upTo, DateTimeOffset now, CancellationToken cancel)
    {
        await using var mark = session.Command(MarkAll).With(userId, upTo, now.UtcDateTime);
        if (await mark.ExecuteNonQueryAsync(cancel) > 0) session.AfterCommit(() => bell.Ring(userId));
    }

    private async Task<List<NotificationView>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var select = command;
        await session.OpenAsync(cancel);
        await using var row = await select.ExecuteReaderAsync(cancel);

        var notifications = new List<NotificationView>();
        while (await row.ReadAsync(cancel)) notifications.Add(Read(row));
        return notifications;
    }

    private static NotificationView Read(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Kind = row.GetString(1),
        Topic = row.IsDBNull(2) ? null : new(row.GetInt64(2), row.GetString(3)),
        ReplyId = row.IsDBNull(4) ? null : row.GetInt64(4),
        ActorId = row.IsDBNull(5) ? null : row.GetGuid(5),
        Note = row.IsDBNull(6) ? null : row.GetString(6),
        IsRead = !row.IsDBNull(7),
        At = row.GetFieldValue<DateTimeOffset>(8),
    };
}
