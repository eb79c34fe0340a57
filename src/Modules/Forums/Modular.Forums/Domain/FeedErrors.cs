using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>Every way a live feed, or what is read from the past, can refuse.</summary>
internal static class FeedErrors
{
    public static readonly Error PositionMalformed = new(Invalid, "forums.feed.position_malformed", "This is no position: give the id of an event of this feed as it came.");
    public static readonly Error PositionGone = new(Gone, "forums.feed.position_gone", "What happened since then is not kept any more, or this position is of another database. Read what you need anew, and begin without a position.");
    public static readonly Error LastOutOfRange = new(Invalid, "forums.feed.last_out_of_range", "Ask for the last 1 to 200 events.");
    public static readonly Error UnknownTopic = new(Invalid, "forums.feed.topic_unknown", "There is no such topic.");
    public static readonly Error TooMany = new(ErrorKind.TooMany, "forums.feed.too_many", "You have as many feeds open as you may.", RetryAfter: TimeSpan.FromSeconds(10));
    public static readonly Error Full = new(Unavailable, "forums.feed.full", "As many follow on this node as may.", RetryAfter: TimeSpan.FromSeconds(10));
}
