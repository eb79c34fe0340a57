namespace Modular.Forums.Domain;

/// <summary>What somebody thinks of a post.</summary>
internal sealed class Vote
{
    private Vote() { }

    public Guid UserId { get; private init; }

    public PostKind PostKind { get; private init; }

    public long PostId { get; private init; }

    /// <summary>1 or -1; who thinks neither has no vote.</summary>
    public short Value { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static Vote Of(Guid userId, PostRef post, short value, DateTimeOffset now) => new() { UserId = userId, PostKind = post.Kind, PostId = post.Id, Value = value, At = now };

    public void Become(short value, DateTimeOffset now) => (Value, At) = (value, now);
}
