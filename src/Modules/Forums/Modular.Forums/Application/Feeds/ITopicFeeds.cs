namespace Modular.Forums.Application.Feeds;

/// <summary>What is newest, for feed readers and overviews. Pins play no part in it, and deleted ones are left out for everybody.</summary>
internal interface ITopicFeeds
{
    /// <summary>The newest topics of a category, or of all that the viewer may see.</summary>
    Task<List<TopicView>> NewestTopicsAsync(long? categoryId, Viewer viewer, int atMost, CancellationToken cancel);

    /// <summary>The newest topics of all that the viewer may see, without what they say.</summary>
    Task<List<TopicSummary>> ListNewestAsync(Viewer viewer, int atMost, CancellationToken cancel);

    /// <summary>The newest replies of a topic, which the viewer was found to be allowed to see.</summary>
    Task<List<ReplyView>> NewestRepliesAsync(long topicId, int atMost, CancellationToken cancel);
}
