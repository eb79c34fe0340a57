namespace Modular.Forums.Domain;

/// <summary>What somebody wants to talk about, with its replies' totals. Its flags are independent of each other.</summary>
internal sealed class Topic
{
    private Topic() { }

    public long Id { get; private init; }

    public long CategoryId { get; private set; }

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

    /// <summary>The topic that this one went into; it is deleted then and stays so.</summary>
    public long? MergedInto { get; private set; }

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
    public Result<Done> Edit(IfMatch expected, TopicTitle title, PostBody body, TagSet tags, DateTimeOffset now, bool moderates = false)
    {
        if (!expected.Accepts(Version)) return IfMatch.Stale;
        if (Closed(moderates) is { } refusal) return refusal;

        if (!HasTitle(title)) (TitleKey, ClaimsTitle) = (title.Key, true);
        (Title, Content, Html, Tags, EditedAt) = (title, body.Content, body.Html, tags, now);
        Version++;
        return new Done();
    }

    /// <summary>A vote on its own text changed by this much.</summary>
    public void Rate(int by)
    {
        Score += by;
        Activity++;
    }

    /// <summary>Why nobody votes on it and its replies or reacts to them any more; null where they may. A locked topic still takes both.</summary>
    public Error? AtRest() => Closed(moderates: true);

    /// <summary>Whether it stands in the way of writing; a lock does not stop who keeps order from mending what is there.</summary>
    public Error? Closed(bool moderates = false) => TopicErrors.WhyClosed(DeletedAt is not null, IsArchived, IsLocked && !moderates);

    /// <summary>False where it is so already. Without the solved mark there is no solution either.</summary>
    public Result<bool> Set(TopicFlag flag, bool on)
    {
        if (DeletedAt is not null) return TopicErrors.Deleted;

        var before = (IsPinned, IsLocked, IsArchived, IsFeatured, IsSolved);
        if (flag == TopicFlag.Pinned) IsPinned = on;
        if (flag == TopicFlag.Locked) IsLocked = on;
        if (flag == TopicFlag.Archived) IsArchived = on;
        if (flag == TopicFlag.Featured) IsFeatured = on;
        if (flag == TopicFlag.Solved) (IsSolved, SolutionReplyId) = (on, on ? SolutionReplyId : null);
        return Changed(before != (IsPinned, IsLocked, IsArchived, IsFeatured, IsSolved));
    }

    /// <summary>False where it is the solution already.</summary>
    public Result<bool> SolveBy(Reply reply)
    {
        if (reply.DeletedAt is not null) return ReplyErrors.Deleted;

        var before = SolutionReplyId;
        (IsSolved, SolutionReplyId) = (true, reply.Id);
        return Changed(before != reply.Id);
    }

    /// <summary>False where it is deleted already.</summary>
    public bool Delete(Guid by, DateTimeOffset now)
    {
        if (DeletedAt is not null) return false;

        (DeletedAt, DeletedBy) = (now, by);
        return Changed(true);
    }

    /// <summary>Its title may be another's meanwhile, so it does not claim it any more.</summary>
    public Result<bool> Restore()
    {
        if (MergedInto is not null) return TopicErrors.Merged;
        if (DeletedAt is null) return false;
        if (Content.Text.Length == 0) return TopicErrors.Erased;

        (DeletedAt, DeletedBy, ClaimsTitle) = (null, null, false);
        return Changed(true);
    }

    public Result<bool> MoveTo(long categoryId)
    {
        if (DeletedAt is not null) return TopicErrors.Deleted;
        if (CategoryId == categoryId) return false;

        (CategoryId, ClaimsTitle) = (categoryId, false);
        return Changed(true);
    }

    /// <summary>All that is said here is said there from now on; what is left is a deleted topic that knows where it went.</summary>
    public Result<Done> MergeInto(Topic target, int brought, Guid by, DateTimeOffset now)
    {
        if (MergedInto is not null) return TopicErrors.Merged;
        if ((Closed(moderates: true) ?? target.Closed(moderates: true)) is { } refusal) return refusal;

        if (brought > 0 && LastActivityAt > target.LastActivityAt) (target.LastActivityAt, target.LastReplyAuthorId) = (LastActivityAt, LastReplyAuthorId ?? AuthorId);
        (target.ReplyCount, target.Activity) = (target.ReplyCount + brought, target.Activity + 1);
        (MergedInto, ReplyCount, IsSolved, SolutionReplyId, Score) = (target.Id, 0, false, null, Content.Text.Length > 0 ? 0 : Score); // votes go with its text
        Delete(by, now);
        return new Done();
    }

    /// <summary>Something happened to its replies: so many live ones more.</summary>
    public void Touch(int replies = 0) => (ReplyCount, Activity) = (ReplyCount + replies, Activity + 1);

    private bool Changed(bool isTrue)
    {
        if (isTrue) Version++;
        return isTrue;
    }
}
