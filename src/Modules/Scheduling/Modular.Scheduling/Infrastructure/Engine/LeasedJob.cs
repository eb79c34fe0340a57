using Modular.Platform.Jobs;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// A job that this node has taken. <see cref="Lease"/> is the fence: whatever is written about the job is written only while the row still has it,
/// so a worker that was believed dead changes nothing any more.
/// </summary>
internal sealed class LeasedJob
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int GivenBack = 2;

    private int _stage;

    public required long Id { get; init; }

    public required long Lease { get; init; }

    public required JobType Type { get; init; }

    public required string Queue { get; init; }

    public required string Args { get; init; }

    public required int Attempt { get; init; }

    public required int MaxAttempts { get; init; }

    public required DateTime Rank { get; init; }

    public Guid? CreatedBy { get; init; }

    public string? OrderingKey { get; init; }

    public string? BreakerKey { get; init; }

    public string? Resume { get; init; }

    /// <summary>True for the one job that tries whether an open breaker can be closed.</summary>
    public bool IsProbe { get; set; }

    /// <summary>When it was taken, in the node's ticks.</summary>
    public required long TakenAt { get; init; }

    /// <summary>What the handler is told through its token.</summary>
    public JobStop Stop { get; } = new();

    public JobProgress? Progress { get; set; }

    /// <summary>What of it is in the table.</summary>
    public JobProgress? StoredProgress { get; set; }

    public bool IsWaiting => Volatile.Read(ref _stage) == Waiting;

    /// <summary>False when it was given back meanwhile.</summary>
    public bool TryBegin() => Interlocked.CompareExchange(ref _stage, Begun, Waiting) == Waiting;

    /// <summary>False when its handler has begun.</summary>
    public bool TryGiveBack() => Interlocked.CompareExchange(ref _stage, GivenBack, Waiting) == Waiting;
}
