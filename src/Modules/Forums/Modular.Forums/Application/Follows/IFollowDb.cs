using Modular.Forums.Domain;

namespace Modular.Forums.Application.Follows;

/// <summary>Who follows what.</summary>
internal interface IFollowDb
{
    Task<bool> SeesTopicAsync(long topicId, Viewer viewer, CancellationToken cancel);

    Task<FollowView> ReadAsync(Guid userId, FollowTarget target, CancellationToken cancel);

    /// <summary>Null where the person has as many as are kept. Whoever begins to follow a topic has read what is there.</summary>
    Task<FollowView?> SetAsync(Guid userId, FollowTarget target, FollowLevel level, DateTimeOffset now, CancellationToken cancel);

    Task RemoveAsync(Guid userId, FollowTarget target, CancellationToken cancel);

    /// <summary>What the viewer may see of it, one item more than asked for where there are more.</summary>
    Task<List<FollowItem>> ListAsync(Guid userId, Viewer viewer, FollowLevel level, PageRequest page, CancellationToken cancel);

    Task<bool> FollowsOwnPostsAsync(Guid userId, CancellationToken cancel);

    Task SetFollowsOwnPostsAsync(Guid userId, bool follows, CancellationToken cancel);
}
