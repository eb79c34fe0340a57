using Modular.Forums.Application;
using Modular.Forums.Application.Reactions;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure.Reactions;

internal sealed class ReactionReads(DbSession session) : IReactionReads
{
    private const string OfPost = """
        select emoji, count(*)::integer, bool_or(user_id = $3) from forums.reactions where post_kind = $1 and post_id = $2
        group by emoji order by count(*) desc, min(at), emoji
        """;

    /// <summary>The topic's row comes first and says that it may be seen; then what there is at it, and at the replies.</summary>
    private const string InTopic = """
        with topic as (
          select t.id, (c.moderate_roles & $1) <> 0 as moderates from forums.topics t join forums.categories c on c.id = t.category_id and (c.seen_by & $1) <> 0
          where t.id = $2 and (t.deleted_at is null or (c.moderate_roles & $1) <> 0)),
        posts as (
          select 1::smallint as kind, id from topic
          union all select 2, r.id from topic join forums.replies r on r.topic_id = topic.id and r.id = any($4) and (r.deleted_at is null or topic.moderates)),
        counted as (
          select p.kind, p.id, x.emoji, count(*)::integer as people, bool_or(x.user_id = $3) as mine, min(x.at) as first
          from posts p join forums.reactions x on x.post_kind = p.kind and x.post_id = p.id group by p.kind, p.id, x.emoji)
        select 0::smallint, id, '', 0, false from topic
        union all (select kind, id, emoji, people, mine from counted order by kind, id, people desc, first, emoji)
        """;

    public async Task<List<ReactionCount>> OfPostAsync(PostRef post, Guid? userId, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(OfPost).With((short)post.Kind, post.Id, userId ?? Guid.Empty);
        await using var row = await select.ExecuteReaderAsync(cancel);

        var counts = new List<ReactionCount>();
        while (await row.ReadAsync(cancel)) counts.Add(new(row.GetString(0), row.GetInt32(1), row.GetBoolean(2)));
        return counts;
    }

    public async Task<TopicReactions?> InTopicAsync(long topicId, long[] replies, Guid? userId, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(InTopic).With(viewer.Bits, topicId, userId ?? Guid.Empty, replies);
        await using var row = await select.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? await RestAsync(row, cancel) : null;
    }

    private static async Task<TopicReactions> RestAsync(NpgsqlDataReader row, CancellationToken cancel)
    {
        var (topic, replies) = (new List<ReactionCount>(), new List<ReplyReactions>());
        while (await row.ReadAsync(cancel))
        {
            var (kind, id, count) = ((PostKind)row.GetInt16(0), row.GetInt64(1), new ReactionCount(row.GetString(2), row.GetInt32(3), row.GetBoolean(4)));
            if (kind == PostKind.Topic) topic.Add(count);
            else if (replies is [.., { ReplyId: var last, Items: List<ReactionCount> items }] && last == id) items.Add(count);
            else replies.Add(new(id, new List<ReactionCount> { count }));
        }

        return new(topic, replies);
    }
}
