using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>A topic that the caller may see, with its row locked until the transaction ends, and what they may do there.</summary>
/// <param name="Topic">As it is under the lock.</param>
/// <param name="MayPost">Whether they may write in its category.</param>
/// <param name="MayModerate">Whether they keep order there.</param>
internal sealed record OpenedTopic(Topic Topic, bool MayPost, bool MayModerate)
{
    /// <summary>Drawn under the lock, so that ids within a topic rise in the order of the commits; zero where none was asked for.</summary>
    public long NextReplyId { get; init; }

    /// <summary>The category beside the topic, as it is shown.</summary>
    public required CategoryLabel Category { get; init; }
}
