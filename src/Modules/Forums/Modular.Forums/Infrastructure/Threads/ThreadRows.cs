using Modular.Forums.Application.Threads;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure.Threads;

internal sealed class ThreadRows(DbSession session) : IThreads
{
    private const string Move = "update forums.replies set topic_id = $2, parent_id = coalesce(parent_id, $3::bigint), version = version + 1 where topic_id = $1";

    /// <summary>Stubs that led here lead on.</summary>
    private const string Redirect = "update forums.topics set merged_into = $2, version = version + 1 where merged_into = $1";

    private const string LetGoOfSolution = "update forums.topics set solution_reply_id = null where id = $1";

    /// <summary>Stubs that led here lead nowhere; the foreign key would see to that too, and raise no version.</summary>
    private const string LetGoOfStubs = "update forums.topics set merged_into = null, version = version + 1 where merged_into = $1";

    private const string RemoveReplies = "delete from forums.replies where topic_id = $1";

    private const string RemoveTopic = "delete from forums.topics where id = $1";

    private const string Reparent = "update forums.replies set parent_id = $2::bigint, version = version + 1 where parent_id = $1";

    private const string RemoveReply = "delete from forums.replies where id = $1";

    private const string Unplaced = """
        select coalesce(array_agg(topic_id order by topic_id), '{}')
        from (select distinct topic_id from forums.replies where conversation_id is null and topic_id > $1 order by topic_id limit $2) unplaced
        """;

    private const string CountUnplaced = "select count(distinct topic_id) from forums.replies where conversation_id is null and topic_id > $1";

    private const string Lock = "select from forums.topics where id = $1 for no key update";

    private const string Raise = "update forums.topics set activity = activity + 1 where id = $1";

    public Task MoveAsync(long from, long to, long? under, CancellationToken cancel) => RunAsync(session.Batch().Add(Move, from, to, under).Add(Redirect, from, to), cancel);

    public async Task<int> RebuildAsync(long topicId, CancellationToken cancel)
    {
        await RunAsync(session.Batch().Add(PlacingReplies.Orphans, topicId).Add(PlacingReplies.Circles, topicId), cancel);
        await using var place = session.Command(PlacingReplies.Places).With(topicId);
        return await place.ExecuteNonQueryAsync(cancel);
    }

    public Task RemoveTopicAsync(long topicId, CancellationToken cancel) =>
        RunAsync(session.Batch().Add(LetGoOfSolution, topicId).Add(LetGoOfStubs, topicId).Add(RemoveReplies, topicId).Add(RemoveTopic, topicId), cancel);

    public Task RemoveReplyAsync(long replyId, long? parentId, CancellationToken cancel) =>
        RunAsync(session.Batch().Add(Reparent, replyId, parentId).Add(RemoveReply, replyId), cancel);

    public async Task<IReadOnlyList<long>> UnplacedAsync(long above, int atMost, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Unplaced).With(above, atMost);
        return (long[])(await select.ExecuteScalarAsync(cancel))!;
    }

    public async Task<long> CountUnplacedAsync(long above, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(CountUnplaced).With(above);
        return (long)(await select.ExecuteScalarAsync(cancel))!;
    }

    public Task PlaceAsync(long topicId, CancellationToken cancel) => session.TransactAsync(async () =>
    {
        await RunAsync(session.Batch().Add(Lock, topicId), cancel);
        if (await RebuildAsync(topicId, cancel) > 0) await RunAsync(session.Batch().Add(Raise, topicId), cancel);
        return true;
    }, cancel);

    private static async Task RunAsync(NpgsqlBatch batch, CancellationToken cancel)
    {
        await using (batch) await batch.ExecuteNonQueryAsync(cancel);
    }
}
