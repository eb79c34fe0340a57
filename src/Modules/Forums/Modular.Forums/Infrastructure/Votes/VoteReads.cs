using Modular.Forums.Application;
using Modular.Forums.Application.Votes;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Votes;

internal sealed class VoteReads(DbSession session) : IVoteReads
{
    private const string OfTopic = """
        select t.score, v.value from forums.topics t
        join forums.categories c on c.id = t.category_id and (c.seen_by & $1) <> 0
        left join forums.votes v on v.user_id = $3 and v.post_kind = 1 and v.post_id = t.id
        where t.id = $2 and (t.deleted_at is null or (c.moderate_roles & $1) <> 0)
        """;

    private const string OfReply = """
        select r.score, v.value from forums.replies r join forums.topics t on t.id = r.topic_id
        join forums.categories c on c.id = t.category_id and (c.seen_by & $1) <> 0
        left join forums.votes v on v.user_id = $3 and v.post_kind = 2 and v.post_id = r.id
        where r.id = $2 and ((r.deleted_at is null and t.deleted_at is null) or (c.moderate_roles & $1) <> 0)
        """;

    /// <summary>The topic's row comes first, whether the caller voted on it or not; the replies after it.</summary>
    private const string InTopic = """
        with topic as (
          select t.id from forums.topics t join forums.categories c on c.id = t.category_id and (c.seen_by & $1) <> 0
          where t.id = $2 and (t.deleted_at is null or (c.moderate_roles & $1) <> 0))
        select null::bigint, v.value from topic left join forums.votes v on v.user_id = $3 and v.post_kind = 1 and v.post_id = topic.id
        union all
        select r.id, v.value from topic join forums.replies r on r.topic_id = topic.id and r.id = any($4)
        join forums.votes v on v.user_id = $3 and v.post_kind = 2 and v.post_id = r.id
        order by 1 nulls first
        """;

    public async Task<VoteView?> OneAsync(PostRef post, Guid userId, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(post.Kind == PostKind.Topic ? OfTopic : OfReply).With(viewer.Bits, post.Id, userId);
        await using var row = await select.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? new VoteView(VoteValue.NameOf(row.IsDBNull(1) ? 0 : row.GetInt16(1)), row.GetInt32(0)) : null;
    }

    public async Task<OwnVotes?> InTopicAsync(long topicId, long[] replies, Guid userId, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(InTopic).With(viewer.Bits, topicId, userId, replies);
        await using var row = await select.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;

        var (topic, votes) = (VoteValue.NameOf(row.IsDBNull(1) ? 0 : row.GetInt16(1)), new List<ReplyVote>());
        while (await row.ReadAsync(cancel)) votes.Add(new(row.GetInt64(0), VoteValue.NameOf(row.GetInt16(1))));
        return new(topic, votes);
    }
}
