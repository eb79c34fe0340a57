namespace Modular.Forums.Domain;

/// <summary>What somebody wants to talk about, with its replies' totals. Its flags are independent of each other.</summary>
internal sealed class Topic
{
    private Topic() { }

    public long Id { get; private init; }

    public long CategoryId { get; private init; }

    public Guid AuthorId { get; private init; }

    public TopicTitle Title { get; private set; } = null!;

    public string TitleKey { get; private set; } = "";

    /// <summary>Whether the title must stay alone in its category. Imported, moved and restored topics make no such claim.</summary>
    public bool ClaimsTitle { get; private set; }

    public PostContent Content { get; private set; } = null!;

    /// <summary>Null for what was imported and has not been shown since.</summary>
    public string? Html { get; private set; }

    public TagSet Tags { get; private set; } = TagSet.None;

    public bool IsPinned { get; private set; }

    public bool IsLocked { get; private set; }

    public bool IsSolved { get; private set; }

    public bool IsArchived { get; private set; }

    public bool IsFeatured { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public Guid? DeletedBy { get; private set; }

    public int ReplyCount { get; private set; }

    public long ViewCount { get; private set; }

    /// <summary>Votes up minus votes down.</summary>
    public int Score { get; private set; }

    public long? SolutionReplyId { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? EditedAt { get; private set; }

    public DateTimeOffset LastActivityAt { get; private set; }

    public Guid? LastReplyAuthorId { get; private set; }

    public long Version { get; private set; } = 1;

    /// <summary>Rises with whatever changes what the topic's pages show, edits of the topic itself apart.</summary>
    public long Activity { get; private set; }

    public static Topic Open(long categoryId, Guid authorId, TopicTitle title, PostBody body, TagSet tags, DateTimeOffset now) => new()
    {
        CategoryId = categoryId,
        AuthorId = authorId,
        Title = title,
        TitleKey = title.Key,
        ClaimsTitle = true,
        Content = body.Content,
        Html = body.Html,
        Tags = tags,
        CreatedAt = now,
        LastActivityAt = now,
    };

    public bool HasTitle(TopicTitle title) => TitleKey == title.Key;

    /// <summary>Edits raise the version; whoever edits an older one is told so.</summary>
    public Result<Done> Edit(IfMatch expected, TopicTitle title, PostBody body, TagSet tags, DateTimeOffset now)
    {
        if (!expected.Accepts(Version)) return IfMatch.Stale;
        if (Closed() is { } refusal) return refusal;

        if (!HasTitle(title)) (TitleKey, ClaimsTitle) = (title.Key, true);
        (Title, Content, Html, Tags, EditedAt) = (title, body.Content, body.Html, tags, now);
        Version++;
        return new Done();
    }

    public Result<Reply> Answer(long replyId, Guid authorId, Reply? parent, PostBody body, DateTimeOffset now)
    {
        if (Closed() is { } refusal) return refusal;
        if (parent?.DeletedAt is not null) return ReplyErrors.ParentDeleted;

        ReplyCount++;
        LastActivityAt = now > LastActivityAt ? now : LastActivityAt;
        LastReplyAuthorId = authorId;
        Activity++;
        return Reply.To(this, replyId, parent, authorId, body, now);
    }

    /// <summary>A vote on its own text changed by this much.</summary>
    public void Rate(int by)
    {
        Score += by;
        Activity++;
    }

    /// <summary>Something that its pages show has changed, without being an edit of it.</summary>
    public void Stir() => Activity++;

    /// <summary>Why nobody votes on it and its replies or reacts to them any more; null where they may. A locked topic still takes both.</summary>
    public Error? AtRest() => this switch
    {
        { DeletedAt: not null } => TopicErrors.Deleted,
        { IsArchived: true } => TopicErrors.Archived,
        _ => null,
    };

    private Error? Closed() => this switch
    {
        { DeletedAt: not null } => TopicErrors.Deleted,
        { IsArchived: true } => TopicErrors.Archived,
        { IsLocked: true } => TopicErrors.Locked,
        _ => null,
    };
}
