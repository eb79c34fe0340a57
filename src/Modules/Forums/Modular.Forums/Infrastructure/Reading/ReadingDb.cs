using Modular.Forums.Application;
using Modular.Forums.Application.Notifications;
using Modular.Forums.Application.Reading;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure.Reading;

internal sealed class ReadingDb(DbSession session, NotificationBell bell) : IReadingDb
{
    /// <summary>Whoever never said how far they have read has all of it before them.</summary>
    private const string Count = """
        case when p.reply_id is null then least(t.reply_count, 1000) else (
          select count(*)::integer from (
            select from forums.replies r where r.topic_id = t.id and r.id > p.reply_id and r.deleted_at is null and r.author_id <> $2 limit 1000) unread) end
        """;

    private const string Read = $"""
        select t.id, p.reply_id, {Count} from forums.topics t join forums.categories c on c.id = t.category_id and (c.seen_by & $1) <> 0
        left join forums.read_positions p on p.user_id = $2 and p.topic_id = t.id
        where t.id = any($3) and (t.deleted_at is null or (c.moderate_roles & $1) <> 0) order by t.id
        """;

    private const string Move = """
        with topic as (
          select t.id from forums.topics t join forums.categories c on c.id = t.category_id and (c.seen_by & $1) <> 0
          where t.id = $3 and (t.deleted_at is null or (c.moderate_roles & $1) <> 0)),
        reply as (select r.id from topic join forums.replies r on r.topic_id = topic.id and r.id = $4),
        moved as (
          insert into forums.read_positions as p (user_id, topic_id, reply_id, at) select $2, topic.id, reply.id, $5 from topic, reply
          on conflict (user_id, topic_id) do update set reply_id = greatest(p.reply_id, excluded.reply_id), at = excluded.at returning reply_id)
        select exists (select from topic), (select reply_id from moved)
        """;

    private const string Told = """
        update forums.notifications set read_at = $4 where user_id = $1 and topic_id = $2 and read_at is null and (reply_id is null or reply_id <= $3)
        """;

    private const string Unread = """
        from forums.follows f join forums.topics t on t.id = f.topic_id and t.deleted_at is null
        join forums.categories c on c.id = t.category_id and (c.seen_by & $1) <> 0
        left join forums.read_positions p on p.user_id = f.user_id and p.topic_id = f.topic_id
        where f.user_id = $2 and f.level = 1 and exists (
          select from forums.replies r where r.topic_id = t.id and r.id > coalesce(p.reply_id, 0) and r.deleted_at is null and r.author_id <> $2)
        """;

    /// <summary>The page is found first, and only its topics are counted.</summary>
    private const string List = $"""
        with page as (
          select t.id {Unread} and (t.last_activity_at, t.id) < ($3, $4) order by t.last_activity_at desc, t.id desc limit $5)
        select t.id, t.title, c.id, c.slug, c.name, p.reply_id, {Count}, t.last_activity_at
        from page join forums.topics t on t.id = page.id join forums.categories c on c.id = t.category_id
        left join forums.read_positions p on p.user_id = $2 and p.topic_id = t.id
        order by t.last_activity_at desc, t.id desc
        """;

    private const string CountTopics = $"select count(*)::integer from (select {Unread} limit 1000) topics";

    public async Task<List<ReadState>> ReadAsync(Guid userId, Viewer viewer, long[] topics, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Read).With(viewer.Bits, userId, topics);
        await using var row = await select.ExecuteReaderAsync(cancel);

        var states = new List<ReadState>(topics.Length);
        while (await row.ReadAsync(cancel)) states.Add(new(row.GetInt64(0), IdOrNull(row, 1), row.GetInt32(2)));
        return states;
    }

    public async Task<Moving> MoveAsync(Guid userId, Viewer viewer, long topicId, long replyId, DateTimeOffset now, CancellationToken cancel)
    {
        long position;
        await using (var move = session.Command(Move).With(viewer.Bits, userId, topicId, replyId, now.UtcDateTime))
        await using (var row = await move.ExecuteReaderAsync(cancel))
        {
            await row.ReadAsync(cancel);
            if (!row.GetBoolean(0)) return Moving.NoTopic;
            if (row.IsDBNull(1)) return Moving.NoReply;
            position = row.GetInt64(1);
        }

        await using var told = session.Command(Told).With(userId, topicId, position, now.UtcDateTime);
        if (await told.ExecuteNonQueryAsync(cancel) > 0) session.AfterCommit(() => bell.Ring(userId));
        return Moving.Done;
    }

    public async Task<List<UnreadTopic>> ListUnreadAsync(Guid userId, Viewer viewer, PageRequest page, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(List).With(viewer.Bits, userId, page.After?.Time(0).UtcDateTime ?? DateTime.MaxValue.ToUniversalTime(), page.After?[1] ?? long.MaxValue, page.Limit + 1);
        await using var row = await select.ExecuteReaderAsync(cancel);

        var topics = new List<UnreadTopic>();
        while (await row.ReadAsync(cancel)) topics.Add(ReadTopic(row));
        return topics;
    }

    public async Task<int> CountUnreadAsync(Guid userId, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var count = session.Command(CountTopics).With(viewer.Bits, userId);
        return (int)(await count.ExecuteScalarAsync(cancel))!;
    }

    private static UnreadTopic ReadTopic(NpgsqlDataReader row) => new()
    {
        Topic = new(row.GetInt64(0), row.GetString(1)),
        Category = new(row.GetInt64(2), row.GetString(3), row.GetString(4)),
        LastReadReplyId = IdOrNull(row, 5),
        Unread = row.GetInt32(6),
        LastActivityAt = row.GetFieldValue<DateTimeOffset>(7),
    };

    private static long? IdOrNull(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
