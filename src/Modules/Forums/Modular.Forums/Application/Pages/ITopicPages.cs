namespace Modular.Forums.Application.Pages;

/// <summary>
/// Topics and pages of their replies, remembered by this node and never older than the database: each request asks first whether the topic is to be seen and what
/// it looked like last. What is given out is the caller's own to fill in.
/// </summary>
internal interface ITopicPages
{
    /// <summary>Null when there is no such topic for the viewer.</summary>
    Task<TopicView?> ReadTopicAsync(long id, Viewer viewer, CancellationToken cancel);

    /// <summary>One item more than asked for, where there are more; null when there is no such topic for the viewer.</summary>
    Task<List<ReplyView>?> ReadRepliesAsync(long topicId, ReplyOrder order, PageRequest page, Viewer viewer, CancellationToken cancel);
}
