using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>A topic that the caller may see and wants to answer, with its row locked until the transaction ends.</summary>
/// <param name="Topic">As it is under the lock.</param>
/// <param name="MayPost">Whether they may write in its category.</param>
/// <param name="NextReplyId">Drawn under the lock, so that ids within a topic rise in the order of the commits.</param>
/// <param name="Parent">The reply that is answered; null where none was named or it is not in this topic.</param>
internal sealed record OpenedThread(AnsweredTopic Topic, bool MayPost, long NextReplyId, ParentReply? Parent);
