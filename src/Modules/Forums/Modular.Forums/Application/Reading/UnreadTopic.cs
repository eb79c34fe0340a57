namespace Modular.Forums.Application.Reading;

/// <summary>A topic that the caller follows, with replies that they have not read.</summary>
internal sealed record UnreadTopic
{
    public required TopicLabel Topic { get; init; }

    public required CategoryLabel Category { get; init; }

    /// <summary>The last reply that they read; null where they never said, 0 where there was none yet.</summary>
    public required long? LastReadReplyId { get; init; }

    /// <summary>How many replies of others came after it; 1,000 stands for that many or more.</summary>
    public required int Unread { get; init; }

    public required DateTimeOffset LastActivityAt { get; init; }
}
