namespace Modular.Forums.Domain;

/// <summary>What a topic or reply said before somebody edited it.</summary>
internal sealed class Revision
{
    /// <summary>Of one post: the newest, and besides them the very first.</summary>
    public const int MaxKept = 200;

    private Revision() { }

    public long Id { get; private init; }

    public PostKind PostKind { get; private init; }

    public long PostId { get; private init; }

    /// <summary>The version that said so.</summary>
    public long Version { get; private init; }

    /// <summary>Null for a reply, as are the tags.</summary>
    public string? Title { get; private init; }

    public string Content { get; private init; } = "";

    public string[]? Tags { get; private init; }

    /// <summary>Who put something else in its place.</summary>
    public Guid EditedBy { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>What the topic says now, kept before an edit.</summary>
    public static Revision Of(Topic topic, Guid editor, DateTimeOffset now) => new()
    {
        PostKind = PostKind.Topic,
        PostId = topic.Id,
        Version = topic.Version,
        Title = topic.Title.Text,
        Content = topic.Content.Text,
        Tags = [.. topic.Tags.Tags],
        EditedBy = editor,
        At = now,
    };

    /// <summary>What the reply says now, kept before an edit.</summary>
    public static Revision Of(Reply reply, Guid editor, DateTimeOffset now) => new()
    {
        PostKind = PostKind.Reply,
        PostId = reply.Id,
        Version = reply.Version,
        Content = reply.Content.Text,
        EditedBy = editor,
        At = now,
    };
}
