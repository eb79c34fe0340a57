namespace Modular.Forums.Application;

/// <summary>Which topics, in which order. Pinned ones come first in each.</summary>
internal sealed record TopicFilter(long? CategoryId, string? Tag, TopicOrder Order, Viewer Viewer);

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
}
