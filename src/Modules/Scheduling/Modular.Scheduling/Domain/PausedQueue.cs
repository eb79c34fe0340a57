namespace Modular.Scheduling.Domain;

/// <summary>A queue of which nothing is begun; one that is not paused has no row.</summary>
internal sealed class PausedQueue
{
    private PausedQueue() { }

    public string Name { get; private init; } = "";

    public DateTimeOffset PausedAt { get; private init; }

    public Guid? PausedBy { get; private init; }

    public string? Reason { get; private init; }

    public static PausedQueue Of(string name, string? reason, Guid? by, DateTimeOffset now) =>
        new() { Name = name, Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), PausedBy = by, PausedAt = now };
}
