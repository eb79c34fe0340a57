namespace Modular.Forums.Domain;

/// <summary>Something that somebody is told.</summary>
internal sealed class Notification
{
    private Notification() { }

    public Guid UserId { get; private init; }

    /// <summary>Counts up for each person; a number is visible only after all before it.</summary>
    public long Number { get; private init; }

    /// <summary>One of <see cref="NotificationKind"/>.</summary>
    public string Kind { get; private init; } = "";

    public long? TopicId { get; private init; }

    public long? ReplyId { get; private init; }

    public Guid? ActorId { get; private init; }

    /// <summary>What it is about; nobody is told of the same thing twice.</summary>
    public string About { get; private init; } = "";

    /// <summary>A few words besides, where the kind alone does not say it.</summary>
    public string? Note { get; private init; }

    public DateTimeOffset At { get; private init; }

    public DateTimeOffset? ReadAt { get; private init; }
}
