namespace Modular.Forums.Domain;

/// <summary>An emoji that somebody put to a post.</summary>
internal sealed class Reaction
{
    /// <summary>Different emoji at one post.</summary>
    public const int MaxKinds = 20;

    private Reaction() { }

    public PostKind PostKind { get; private init; }

    public long PostId { get; private init; }

    public string Emoji { get; private init; } = "";

    public Guid UserId { get; private init; }

    public DateTimeOffset At { get; private init; }

    public static Reaction Of(Guid userId, PostRef post, Emoji emoji, DateTimeOffset now) => new() { PostKind = post.Kind, PostId = post.Id, Emoji = emoji.Text, UserId = userId, At = now };
}
