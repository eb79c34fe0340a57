namespace Modular.Forums.Domain;

/// <summary>Something that somebody wrote: a topic's own text, or a reply.</summary>
internal readonly record struct PostRef(PostKind Kind, long Id)
{
    public static PostRef Topic(long id) => new(PostKind.Topic, id);

    public static PostRef Reply(long id) => new(PostKind.Reply, id);

    /// <summary>The refusal where there is no such post.</summary>
    public Error Missing => Kind == PostKind.Topic ? TopicErrors.NotFound : ReplyErrors.NotFound;

    /// <summary>As the audit log and others name it: <c>forums.topic/7</c>.</summary>
    public override string ToString() => Kind == PostKind.Topic ? $"forums.topic/{Id}" : $"forums.reply/{Id}";
}

/// <summary>The kinds, with their numbers in the database.</summary>
internal enum PostKind : short
{
    Topic = 1,
    Reply = 2,
}
