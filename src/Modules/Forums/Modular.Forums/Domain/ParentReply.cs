namespace Modular.Forums.Domain;

/// <summary>A reply as far as an answer to it goes: where it stands, and who talks there. The ids are null for an imported one that no job has worked out yet.</summary>
internal sealed record ParentReply(long Id, long[] Path, int Depth, long? ThreadRootId, Guid[] Participants, Guid? ConversationId, bool IsDeleted);
