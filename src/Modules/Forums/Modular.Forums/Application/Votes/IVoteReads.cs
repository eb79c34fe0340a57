using Modular.Forums.Domain;

namespace Modular.Forums.Application.Votes;

/// <summary>Reads of votes, each one statement.</summary>
internal interface IVoteReads
{
    /// <summary>Null where there is no such post for the viewer.</summary>
    Task<VoteView?> OneAsync(PostRef post, Guid userId, Viewer viewer, CancellationToken cancel);

    /// <summary>Null where there is no such topic for the viewer. Ids of replies elsewhere, or of none, are left out.</summary>
    Task<OwnVotes?> InTopicAsync(long topicId, long[] replies, Guid userId, Viewer viewer, CancellationToken cancel);
}
