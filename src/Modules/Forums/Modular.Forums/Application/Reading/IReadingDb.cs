namespace Modular.Forums.Application.Reading;

/// <summary>How far people have read. Each read is one statement, however long the topics are: counting ends at a thousand.</summary>
internal interface IReadingDb
{
    /// <summary>Those of the topics that the viewer may see.</summary>
    Task<List<ReadState>> ReadAsync(Guid userId, Viewer viewer, long[] topics, CancellationToken cancel);

    /// <summary>Forward only. What the person was told of the topic up to there counts as read too.</summary>
    Task<Moving> MoveAsync(Guid userId, Viewer viewer, long topicId, long replyId, DateTimeOffset now, CancellationToken cancel);

    /// <summary>One item more than asked for, where there are more.</summary>
    Task<List<UnreadTopic>> ListUnreadAsync(Guid userId, Viewer viewer, PageRequest page, CancellationToken cancel);

    Task<int> CountUnreadAsync(Guid userId, Viewer viewer, CancellationToken cancel);
}

/// <summary>What became of moving a position.</summary>
internal enum Moving
{
    Done,
    NoTopic,
    NoReply,
}
