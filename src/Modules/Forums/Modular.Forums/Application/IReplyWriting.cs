using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>What posting a reply reads and writes: the module's hottest write, so it is plain SQL and two round trips.</summary>
internal interface IReplyWriting
{
    /// <summary>Null when there is no such topic that the viewer may see.</summary>
    Task<OpenedThread?> OpenAsync(long topicId, long? parentId, Viewer viewer, CancellationToken cancel);

    /// <summary>The reply, its topic's totals, and that it happened.</summary>
    Task WriteAsync(Reply reply, Change change, CancellationToken cancel);
}
