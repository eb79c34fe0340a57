namespace Modular.Forums.Domain;

/// <summary>An answer to a topic or to another reply. The true parent is always kept, however deep.</summary>
internal sealed class Reply
{
    /// <summary>Ancestors kept in the path. Deeper replies are shown in time order below the last of them; an index entry has a largest size.</summary>
    public const int MaxPathLength = 32;

    private Reply() { }

    public long Id { get; private init; }

    public long TopicId { get; private init; }

    public long? ParentId { get; private init; }

    /// <summary>The ids of the ancestors, outermost first.</summary>
    public long[] Path { get; private init; } = [];

    /// <summary>How many replies lie above this one.</summary>
    public int Depth { get; private init; }

    public Guid AuthorId { get; private init; }

    public PostContent Content { get; private set; } = null!;

    /// <summary>Null for what was imported and has not been shown since.</summary>
    public string? Html { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? EditedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public Guid? DeletedBy { get; private set; }

    /// <summary>Votes up minus votes down.</summary>
    public int Score { get; private set; }

    /// <summary>The outermost reply of its branch; itself where it answers the topic.</summary>
    public long? ThreadRootId { get; private init; }

    /// <summary>The authors of its branch down to it, sorted; see <see cref="Conversation"/>.</summary>
    public Guid[] Participants { get; private init; } = [];

    /// <summary>Null, as is the root, for what was imported until a job has worked it out, and for answers to it.</summary>
    public Guid? ConversationId { get; private init; }

    public long Version { get; private set; } = 1;

    /// <summary>Rises with whatever changes how it is shown, edits apart.</summary>
    public long Activity { get; private set; }

    /// <summary>A vote on it changed by this much.</summary>
    public void Rate(int by)
    {
        Score += by;
        Activity++;
    }

    public static Reply To(long topicId, long id, ParentReply? parent, Guid authorId, PostBody body, DateTimeOffset now)
    {
        var isKnown = parent is null || parent.ConversationId is not null;
        var participants = isKnown ? Conversation.With(parent?.Participants ?? [], authorId) : [];
        return new()
        {
            Id = id,
            TopicId = topicId,
            ParentId = parent?.Id,
            Path = parent is null ? [] : [.. parent.Path.Append(parent.Id).Take(MaxPathLength)],
            Depth = parent is null ? 0 : parent.Depth + 1,
            ThreadRootId = parent is null ? id : parent.ThreadRootId,
            Participants = participants,
            ConversationId = isKnown ? Conversation.IdOf(topicId, participants) : null,
            AuthorId = authorId,
            Content = body.Content,
            Html = body.Html,
            CreatedAt = now,
        };
    }

    /// <summary>What a topic said, as a reply of the one it was merged into.</summary>
    public static Reply Merged(Topic from, Topic into, long id)
    {
        var reply = To(into.Id, id, parent: null, from.AuthorId, new(from.Content, from.Html ?? "", []), from.CreatedAt);
        (reply.Html, reply.EditedAt, reply.Score) = (from.Html, from.EditedAt, from.Score);
        return reply;
    }

    /// <summary>Edits raise the version; whoever edits an older one is told so.</summary>
    public Result<Done> Edit(IfMatch expected, Topic topic, PostBody body, DateTimeOffset now, bool moderates)
    {
        if (!expected.Accepts(Version)) return IfMatch.Stale;
        if (topic.Closed(moderates) is { } refusal) return refusal;
        if (DeletedAt is not null) return ReplyErrors.Deleted;

        (Content, Html, EditedAt) = (body.Content, body.Html, now);
        Version++;
        topic.Touch();
        return new Done();
    }

    /// <summary>Its place stays, for those who answered. False where it is deleted already.</summary>
    public Result<bool> Delete(Topic topic, Guid by, DateTimeOffset now, bool moderates)
    {
        if (topic.Closed(moderates) is { } refusal) return refusal;
        if (DeletedAt is not null) return false;

        if (topic.SolutionReplyId == Id) topic.Set(TopicFlag.Solved, false);
        (DeletedAt, DeletedBy) = (now, by);
        Version++;
        topic.Touch(-1);
        return true;
    }

    /// <summary>False where it is not deleted.</summary>
    public Result<bool> Restore(Topic topic)
    {
        if (topic.Closed(moderates: true) is { } refusal) return refusal;
        if (DeletedAt is null) return false;
        if (Content.Text.Length == 0) return ReplyErrors.Erased;

        (DeletedAt, DeletedBy) = (null, null);
        Version++;
        topic.Touch(1);
        return true;
    }
}
