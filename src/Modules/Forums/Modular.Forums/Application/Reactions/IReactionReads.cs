using Modular.Forums.Domain;

namespace Modular.Forums.Application.Reactions;

/// <summary>Reads of reactions, each one statement.</summary>
internal interface IReactionReads
{
    /// <summary>Of a post that the caller may see.</summary>
    Task<List<ReactionCount>> OfPostAsync(PostRef post, Guid? userId, CancellationToken cancel);

    /// <summary>Null where there is no such topic for the viewer. Ids of replies elsewhere, of deleted ones and of none are left out.</summary>
    Task<TopicReactions?> InTopicAsync(long topicId, long[] replies, Guid? userId, Viewer viewer, CancellationToken cancel);
}
