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

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? EditedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public long Version { get; private set; } = 1;

    public static Reply To(Topic topic, Reply? parent, Guid authorId, PostContent content, DateTimeOffset now) => new()
    {
        TopicId = topic.Id,
        ParentId = parent?.Id,
        Path = parent is null ? [] : [.. parent.Path.Append(parent.Id).Take(MaxPathLength)],
        Depth = parent is null ? 0 : parent.Depth + 1,
        AuthorId = authorId,
        Content = content,
        CreatedAt = now,
    };
}
