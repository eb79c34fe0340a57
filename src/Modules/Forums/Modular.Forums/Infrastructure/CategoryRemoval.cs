using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure;

internal sealed class CategoryRemoval(DbSession session) : ICategoryRemoval
{
    private const string Lock = "select coalesce(array_agg(id), '{}') from (select id from forums.categories where id = any($1) order by id for update) locked";

    private const string Holds = "select exists (select from forums.topics where category_id = $1)";

    /// <summary>In the order of ids, as everybody locks them.</summary>
    private const string LockTopics = "select id from forums.topics where category_id = $1 order by id for no key update";

    /// <summary>Two entries for each, because who sees the one category need not see the other.</summary>
    private const string Log = $"""
        insert into forums.changes (kind, category_id, topic_id, actor_id, topics, replies, at)
        select way.kind, way.category_id, t.id, $3::uuid, way.sign, way.sign * t.reply_count, $4
        from forums.topics t, (values (1, '{ChangeKind.TopicMovedAway}', $1::bigint, -1), (2, '{ChangeKind.TopicMovedHere}', $2::bigint, 1)) way (place, kind, category_id, sign)
        where t.category_id = $1 and t.deleted_at is null order by t.id, way.place
        """;

    private const string Move = "update forums.topics set category_id = $2, claims_title = false, version = version + 1 where category_id = $1";

    private const string Remove = "delete from forums.categories where id = $1";

    public async Task<IReadOnlyList<long>> LockAsync(IReadOnlyList<long> ids, CancellationToken cancel)
    {
        await using var select = session.Command(Lock).With(ids.ToArray());
        return (long[])(await select.ExecuteScalarAsync(cancel))!;
    }

    public async Task<bool> HoldsTopicsAsync(long id, CancellationToken cancel)
    {
        await using var select = session.Command(Holds).With(id);
        return (bool)(await select.ExecuteScalarAsync(cancel))!;
    }

    public async Task<int> MoveTopicsAsync(long from, long to, Guid? actor, DateTimeOffset now, CancellationToken cancel)
    {
        await using var locking = session.Command(LockTopics).With(from);
        await locking.ExecuteNonQueryAsync(cancel);
        await using var log = session.Command(Log).With(from, to, actor, now);
        await log.ExecuteNonQueryAsync(cancel);
        await using var move = session.Command(Move).With(from, to);
        return await move.ExecuteNonQueryAsync(cancel);
    }

    public async Task RemoveAsync(long id, CancellationToken cancel)
    {
        await using var remove = session.Command(Remove).With(id);
        await remove.ExecuteNonQueryAsync(cancel);
    }
}
