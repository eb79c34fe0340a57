using Modular.Forums.Application;
using Modular.Forums.Application.Pages;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Pages;

/// <summary>Asks the database whether what lists show was written since, and reads the list only where it was.</summary>
internal sealed class TopicLists(DbSession session, IForumsDb db, ListCache cache, PageMetrics metrics) : ITopicLists
{
    public async Task<List<TopicSummary>> ReadAsync(TopicFilter filter, PageRequest page, CancellationToken cancel)
    {
        if (!cache.IsOn || !filter.IsPlain || page.After is not null) return await db.ReadTopicsAsync(filter, page, cancel);

        var key = new ListKey(filter.CategoryId, filter.Order, page.Limit, filter.Viewer);
        var known = cache.Find(key);
        var (now, holds) = await ListWrites.LookAsync(session, known?.Snapshot, cancel);
        if (known is not null && holds)
        {
            metrics.Hit();
            if (known.Snapshot != now) cache.Keep(key, known with { Snapshot = now }); // proved anew, and the next proof looks less far
            return Copies(known.Topics);
        }

        metrics.Miss();
        var topics = await db.ReadTopicsAsync(filter, page, cancel);
        cache.Keep(key, new(now, topics)); // the snapshot is from before: at worst the list is read once more
        return Copies(topics);
    }

    private static List<TopicSummary> Copies(IReadOnlyList<TopicSummary> topics)
    {
        var copies = new List<TopicSummary>(topics.Count);
        foreach (var topic in topics) copies.Add(topic with { });
        return copies;
    }
}
