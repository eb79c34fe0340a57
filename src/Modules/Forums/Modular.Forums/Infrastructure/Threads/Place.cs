using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure.Threads;

/// <summary>Where a reply lies, worked out from the branch that it ends, as posting does one by one.</summary>
internal sealed record Place(int Depth, long[] Path, long RootId, Guid[] Participants, Guid ConversationId)
{
    /// <param name="topicId">The topic.</param>
    /// <param name="branch">From the outermost reply down to this one.</param>
    public static Place Of(long topicId, IReadOnlyList<(long Id, Guid Author)> branch)
    {
        var path = new long[Math.Min(branch.Count - 1, Reply.MaxPathLength)];
        for (var i = 0; i < path.Length; i++) path[i] = branch[i].Id;
        var participants = branch.Aggregate(Array.Empty<Guid>(), (people, reply) => Conversation.With(people, reply.Author));
        return new(branch.Count - 1, path, branch[0].Id, participants, Conversation.IdOf(topicId, participants));
    }
}
