using Modular.Forums.Application;
using Modular.Forums.Application.Follows;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Follows;

internal sealed class FollowDb(DbSession session) : IFollowDb
{
    private const string Sees = """
        select exists (select from forums.topics t join forums.categories c on c.id = t.category_id and (c.seen_by & $1) <> 0
          where t.id = $2 and (t.deleted_at is null or (c.moderate_roles & $1) <> 0))
        """;

    private const string Mine = "user_id = $1 and (topic_id = $2::bigint or category_id = $3::bigint or tag = $4::text)";

    private const string Read = $"select level, is_automatic, at from forums.follows where {Mine}";

    private const string Remove = $"delete from forums.follows where {Mine}";

    /// <summary>Counted under the lock of the person's row, so that two requests cannot both be the last one.</summary>
    private const string Make = """
        insert into forums.follows (user_id, topic_id, category_id, tag, level, is_automatic, at)
        select $1, $2::bigint, $3::bigint, $4::text, $5::smallint, false, $6::timestamptz
        where (select count(*) from forums.follows where user_id = $1 and not is_automatic) < $7
        on conflict do nothing
        """;

    private const string Change = $"""
        update forums.follows set level = $5::smallint, is_automatic = false, at = case when level = $5 then at else $6::timestamptz end where {Mine} returning level, is_automatic, at
        """;

    private const string ReadSoFar = """
        insert into forums.read_positions (user_id, topic_id, reply_id, at)
        select $1, $2, coalesce((select max(r.id) from forums.replies r where r.topic_id = $2), 0), $3 on conflict do nothing
        """;

    public async Task<bool> SeesTopicAsync(long topicId, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Sees).With(viewer.Bits, topicId);
        return (bool)(await select.ExecuteScalarAsync(cancel))!;
    }

    public async Task<FollowView> ReadAsync(Guid userId, FollowTarget target, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Read).With(userId, target.TopicId, target.CategoryId, target.Tag);
        return await OneAsync(select, cancel) ?? FollowView.None;
    }

    public async Task<FollowView?> SetAsync(Guid userId, FollowTarget target, FollowLevel level, DateTimeOffset now, CancellationToken cancel)
    {
        await MemberRows.LockAsync(session, userId, cancel);
        await using var make = session.Command(Make).With(userId, target.TopicId, target.CategoryId, target.Tag, (short)level, now.UtcDateTime, Follow.MaxFollows);
        await make.ExecuteNonQueryAsync(cancel);

        await using var change = session.Command(Change).With(userId, target.TopicId, target.CategoryId, target.Tag, (short)level, now.UtcDateTime);
        var set = await OneAsync(change, cancel);
        if (set is null || level != FollowLevel.Follow || target.TopicId is null) return set;

        await using var read = session.Command(ReadSoFar).With(userId, target.TopicId, now.UtcDateTime);
        await read.ExecuteNonQueryAsync(cancel);
        return set;
    }

    public async Task RemoveAsync(Guid userId, FollowTarget target, CancellationToken cancel)
    {
        await using var remove = session.Command(Remove).With(userId, target.TopicId, target.CategoryId, target.Tag);
        await remove.ExecuteNonQueryAsync(cancel);
    }

    public Task<List<FollowItem>> ListAsync(Guid userId, Viewer viewer, FollowLevel level, PageRequest page, CancellationToken cancel) =>
        FollowReads.ListAsync(session, userId, viewer, level, page, cancel);

    public Task<bool> FollowsOwnPostsAsync(Guid userId, CancellationToken cancel) => MemberRows.FollowsOwnPostsAsync(session, userId, cancel);

    public Task SetFollowsOwnPostsAsync(Guid userId, bool follows, CancellationToken cancel) => MemberRows.SetFollowsOwnPostsAsync(session, userId, follows, cancel);

    private static async Task<FollowView?> OneAsync(Npgsql.NpgsqlCommand select, CancellationToken cancel)
    {
        await using var row = await select.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? new FollowView(FollowLevels.NameOf((FollowLevel)row.GetInt16(0)), row.GetBoolean(1), row.GetFieldValue<DateTimeOffset>(2)) : null;
    }
}
