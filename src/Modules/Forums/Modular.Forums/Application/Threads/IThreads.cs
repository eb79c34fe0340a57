namespace Modular.Forums.Application.Threads;

/// <summary>Changes to whole threads, in plain SQL: a topic may have ten thousand replies. The topics' rows are locked by the caller.</summary>
internal interface IThreads
{
    /// <summary>Moves all replies of a topic to another one; those that answered the topic itself answer <paramref name="under"/> there, where there is one.</summary>
    Task MoveAsync(long from, long to, long? under, CancellationToken cancel);

    /// <summary>
    /// Works out anew where each reply of a topic lies: depth, path, thread root, participants and conversation. A reply whose parent is in another topic, or in a circle,
    /// answers the topic from then on.
    /// </summary>
    /// <returns>How many replies lie elsewhere now.</returns>
    Task<int> RebuildAsync(long topicId, CancellationToken cancel);

    Task RemoveTopicAsync(long topicId, CancellationToken cancel);

    /// <summary>Its answers go to its parent; their places have to be worked out anew after it.</summary>
    Task RemoveReplyAsync(long replyId, long? parentId, CancellationToken cancel);

    /// <summary>Topics above an id with replies whose place is not known, the lowest first.</summary>
    Task<IReadOnlyList<long>> UnplacedAsync(long above, int atMost, CancellationToken cancel);

    /// <summary>How many such topics there are above an id.</summary>
    Task<long> CountUnplacedAsync(long above, CancellationToken cancel);

    /// <summary>Locks a topic and places its replies, in a transaction of its own.</summary>
    Task PlaceAsync(long topicId, CancellationToken cancel);
}
