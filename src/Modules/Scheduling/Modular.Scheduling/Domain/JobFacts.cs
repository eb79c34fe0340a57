namespace Modular.Scheduling.Domain;

/// <summary>All that decides whether a job runs, at one moment by the database's clock.</summary>
internal sealed record JobFacts
{
    public required JobState State { get; init; }

    public required string Type { get; init; }

    public required string Queue { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required DateTimeOffset RunAt { get; init; }

    public int Attempt { get; init; }

    public int MaxAttempts { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public DateTimeOffset? CancelRequestedAt { get; init; }

    public long? Node { get; init; }

    public string? NodeName { get; init; }

    public DateTimeOffset? PausedAt { get; init; }

    public Guid? PausedBy { get; init; }

    public string? PauseReason { get; init; }

    /// <summary>The one that holds it up longest; null where all that concern it are closed.</summary>
    public BreakerState? Breaker { get; init; }

    public DateTimeOffset? BreakerUntil { get; init; }

    public long? BehindJob { get; init; }

    public int LiveNodes { get; init; }

    /// <summary>Those of them that have a handler for it.</summary>
    public int AbleNodes { get; init; }

    /// <summary>Their workers.</summary>
    public int Workers { get; init; }

    public int BusyWorkers { get; init; }

    public int RunningOfType { get; init; }

    /// <summary>The type's limit over all nodes, as far as this node knows it.</summary>
    public int? MaxGlobal { get; init; }

    public int? MaxPerNode { get; init; }

    /// <summary>When the type's rate allows the next start; null where it does now or has none.</summary>
    public DateTimeOffset? NextStart { get; init; }

    /// <summary>Available jobs of its type with a better rank, counted up to <see cref="CountedAhead"/>.</summary>
    public int Ahead { get; init; }

    public const int CountedAhead = 1000;
}
