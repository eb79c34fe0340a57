using Modular.Forums.Domain;
using Modular.Forums.Infrastructure.Changes;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Tags;

/// <summary>Keeps the totals of tags. Only whoever holds the lock of its place in the log counts, so the totals' rows are nobody's bottleneck.</summary>
internal sealed class TagCounting(DbSession session) : IChangeFollower
{
    private static readonly string[] Kinds =
    [
        ChangeKind.TopicCreated, ChangeKind.TopicUpdated, ChangeKind.TopicDeleted, ChangeKind.TopicRestored, ChangeKind.TopicMovedAway, ChangeKind.TopicMovedHere, ChangeKind.TopicMerged,
    ];

    /// <summary>What was counted of them and is so no more.</summary>
    internal const string TakeOut = """
        with gone as (
          delete from forums.tagged_topics k where k.topic_id = any($1) and not exists (
            select from forums.topics t where t.id = k.topic_id and t.deleted_at is null and t.category_id = k.category_id and t.tags = k.tags)
          returning k.category_id, k.tags)
        update forums.tag_totals n set topics = n.topics - g.topics
        from (select tag, category_id, count(*) as topics from gone, unnest(tags) tag group by tag, category_id) g where n.tag = g.tag and n.category_id = g.category_id
        """;

    internal const string PutIn = """
        with come as (
          insert into forums.tagged_topics (topic_id, category_id, tags)
          select id, category_id, tags from forums.topics where id = any($1) and deleted_at is null and cardinality(tags) > 0
          on conflict do nothing returning category_id, tags)
        insert into forums.tag_totals as n (tag, category_id, topics) select tag, category_id, count(*) from come, unnest(tags) tag group by tag, category_id
        on conflict (tag, category_id) do update set topics = n.topics + excluded.topics
        """;

    private const string Forget = "delete from forums.tag_totals where topics <= 0";

    public static string Name => "tag_totals";

    public async Task FollowAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancel)
    {
        var topics = changes.Where(c => Kinds.Contains(c.Kind)).Select(c => c.TopicId).Distinct().ToArray();
        if (topics.Length > 0) await CountAsync(topics, cancel);
    }

    /// <summary>Counts these topics as they are now, whatever they were counted as; nobody else may count meanwhile.</summary>
    public async Task CountAsync(long[] topics, CancellationToken cancel)
    {
        await using var count = session.Batch().Add(TakeOut, topics).Add(PutIn, topics).Add(Forget);
        await count.ExecuteNonQueryAsync(cancel);
    }
}
