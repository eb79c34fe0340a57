namespace Modular.Forums.Application;

/// <summary>The people who talk in one branch of a topic, down to one reply.</summary>
/// <param name="Id">The same for all replies of the topic between the same people.</param>
/// <param name="RootId">The outermost reply of the branch.</param>
/// <param name="Participants">The people, at most 32.</param>
internal sealed record ConversationLabel(Guid Id, long RootId, IReadOnlyList<Guid> Participants)
{
    public static ConversationLabel? Of(Guid? id, long? rootId, Guid[] participants) => id is null || rootId is null ? null : new(id.Value, rootId.Value, participants);
}
