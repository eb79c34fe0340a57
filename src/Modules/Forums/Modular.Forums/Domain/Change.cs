namespace Modular.Forums.Domain;

/// <summary>
/// Something that happened to a topic or reply, written in the transaction of what happened. The live feed, totals, notifications and webhooks follow this log; only
/// whoever may see its category may hear of it.
/// </summary>
internal sealed class Change
{
    private Change() { }

    public long Id { get; private init; }

    /// <summary>One of <see cref="ChangeKind"/>.</summary>
    public string Kind { get; private init; } = "";

    public long CategoryId { get; private init; }

    public long TopicId { get; private init; }

    public long? ReplyId { get; private init; }

    public Guid? ActorId { get; private init; }

    /// <summary>How many live topics the category has more for it.</summary>
    public int Topics { get; private init; }

    /// <summary>How many live replies in live topics the category has more for it.</summary>
    public int Replies { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <param name="kind">One of <see cref="ChangeKind"/>.</param>
    /// <param name="topic">As it is now.</param>
    /// <param name="actor">Null for the system.</param>
    /// <param name="now">When.</param>
    /// <param name="reply">The reply that it is about; null for the topic itself.</param>
    /// <param name="topics">What the category's count of topics changes by.</param>
    /// <param name="replies">What the category's count of replies changes by.</param>
    public static Change Of(string kind, Topic topic, Guid? actor, DateTimeOffset now, long? reply = null, int topics = 0, int replies = 0) => new()
    {
        Kind = kind,
        CategoryId = topic.CategoryId,
        TopicId = topic.Id,
        ReplyId = reply,
        ActorId = actor,
        At = now,
        Topics = topics,
        Replies = replies,
    };

    /// <summary>That a topic was answered.</summary>
    public static Change OfAnswer(AnsweredTopic topic, Reply reply) => new()
    {
        Kind = ChangeKind.ReplyCreated,
        CategoryId = topic.CategoryId,
        TopicId = topic.Id,
        ReplyId = reply.Id,
        ActorId = reply.AuthorId,
        At = reply.CreatedAt,
        Replies = 1,
    };
}
