namespace Modular.Forums.Domain;

/// <summary>Somebody who was mentioned in a post.</summary>
internal sealed class Mention
{
    /// <summary>In one post, over all its edits. More names are text like any other.</summary>
    public const int MaxMentions = 10;

    private Mention() { }

    public PostKind PostKind { get; private init; }

    public long PostId { get; private init; }

    public Guid UserId { get; private init; }

    public DateTimeOffset At { get; private init; }
}
