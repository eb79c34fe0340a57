using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>Which topics, in which order. Pinned ones come first in each.</summary>
internal sealed record TopicFilter(long? CategoryId, TopicOrder Order, Viewer Viewer)
{
    /// <summary>How far back the popular ones go.</summary>
    public static readonly TimeSpan PopularFor = TimeSpan.FromDays(7);

    public Guid? AuthorId { get; init; }

    /// <summary>Only topics that have all of them.</summary>
    public TagSet Tags { get; init; } = TagSet.None;

    public TopicStatus Status { get; init; } = TopicStatus.Any;

    /// <summary>Where the popular ones begin; all pages of a list have the first one's.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>Whether the category is all that narrows it; each order has an index for that.</summary>
    public bool IsPlain => AuthorId is null && Tags.Tags.Count == 0 && Status == TopicStatus.Any && Order != TopicOrder.Popular;

    /// <summary>The place among the popular: replies × 2 + views × 0.1 − 10 a day of age, times ten and counted from a fixed day, so that it does not change as time goes by.</summary>
    public static long PopularityOf(TopicSummary topic)
    {
        const long HundredthOfDay = TimeSpan.TicksPerDay / 100;
        return topic.ReplyCount * 20L + topic.ViewCount + (topic.CreatedAt.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / HundredthOfDay;
    }
}

/// <summary>The orders of a topic list.</summary>
internal enum TopicOrder
{
    /// <summary>Last activity first.</summary>
    Recent,

    /// <summary>Newest first.</summary>
    Newest,

    /// <summary>Oldest first.</summary>
    Oldest,

    /// <summary>Most replies first.</summary>
    Replies,

    /// <summary>Of the last days, what has many replies and views and is new.</summary>
    Popular,
}
