namespace Modular.Forums.Domain;

/// <summary>A topic, a category or a tag that somebody follows, or wants to hear nothing of.</summary>
internal sealed class Follow
{
    /// <summary>Of one person, apart from what they follow because they wrote there.</summary>
    public const int MaxFollows = 10_000;

    private Follow() { }

    public long Id { get; private init; }

    public Guid UserId { get; private init; }

    public long? TopicId { get; private init; }

    public long? CategoryId { get; private init; }

    public string? Tag { get; private init; }

    public FollowLevel Level { get; private init; }

    /// <summary>True where they wrote there and did not say so themselves.</summary>
    public bool IsAutomatic { get; private init; }

    public DateTimeOffset At { get; private init; }
}
