namespace Modular.Forums.Application.Reading;

/// <summary>How far the caller has read in a topic.</summary>
/// <param name="TopicId">The topic.</param>
/// <param name="LastReadReplyId">The last reply that they read; null where they never said, 0 where there was none yet.</param>
/// <param name="Unread">How many replies of others came after it; 1,000 stands for that many or more.</param>
internal sealed record ReadState(long TopicId, long? LastReadReplyId, int Unread);
