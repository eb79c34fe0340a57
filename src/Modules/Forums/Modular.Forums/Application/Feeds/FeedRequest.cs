namespace Modular.Forums.Application.Feeds;

/// <summary>What somebody wants to follow.</summary>
/// <param name="Follower">Who, as limits name them.</param>
/// <param name="Viewer">What they may see.</param>
/// <param name="CategoryId">Only this category's.</param>
/// <param name="TopicId">Only this topic's.</param>
/// <param name="After">Where to go on from; null to begin now.</param>
/// <param name="Last">Beginning now, how many of the last events to tell first.</param>
internal sealed record FeedRequest(string Follower, Viewer Viewer, long? CategoryId, long? TopicId, FeedPosition? After, int Last)
{
    /// <summary>Whether it is about what was asked for. Who may see it is another question, asked anew for each event.</summary>
    public bool Wants(long categoryId, long topicId) => (CategoryId is null || CategoryId == categoryId) && (TopicId is null || TopicId == topicId);
}
