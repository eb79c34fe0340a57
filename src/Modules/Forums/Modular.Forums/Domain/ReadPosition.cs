namespace Modular.Forums.Domain;

/// <summary>How far somebody has read in a topic. It only moves forward.</summary>
internal sealed class ReadPosition
{
    private ReadPosition() { }

    public Guid UserId { get; private init; }

    public long TopicId { get; private init; }

    /// <summary>The last reply that they read; 0 where there was none yet.</summary>
    public long ReplyId { get; private init; }

    public DateTimeOffset At { get; private init; }
}
