using Modular.Accounts.Contracts;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;

namespace Modular.Scheduling.Application;

/// <summary>A schedule as it is shown in lists.</summary>
internal record ScheduleSummary : ITagged
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required ScheduleStatus Status { get; init; }

    /// <summary>The type of job that it enqueues.</summary>
    public required string Type { get; init; }

    /// <summary>The jobs' queue; null for the type's own.</summary>
    public required string? Queue { get; init; }

    /// <summary>1 critical to 10 low; null for the type's own.</summary>
    public required int? Priority { get; init; }

    public required string? Cron { get; init; }

    public required long? EverySeconds { get; init; }

    public required DateTimeOffset? OnceAt { get; init; }

    /// <summary>What an interval is counted from.</summary>
    public required DateTimeOffset? StartAt { get; init; }

    /// <summary>The time zone of the cron expression.</summary>
    public required string Zone { get; init; }

    /// <summary>What becomes of local times that clocks jump over.</summary>
    public required MissingTime MissingTime { get; init; }

    /// <summary>What becomes of local times that come twice.</summary>
    public required RepeatedTime RepeatedTime { get; init; }

    /// <summary>What becomes of missed runs.</summary>
    public required MisfireKind Misfire { get; init; }

    public required int? CatchUpAtMost { get; init; }

    public required int JitterSeconds { get; init; }

    /// <summary>What becomes of a run while the one before is not finished.</summary>
    public required OverlapPolicy Overlap { get; init; }

    /// <summary>It comes with the product, and can be paused and triggered only.</summary>
    public required bool IsBuiltin { get; init; }

    public required bool IsEnabled { get; init; }

    public required ScheduleRest? Pause { get; init; }

    /// <summary>When it runs next by its plan, without jitter; null when it does not.</summary>
    public required DateTimeOffset? NextRunAt { get; init; }

    public required ScheduleRun? LastRun { get; init; }

    /// <summary>How many jobs it has enqueued.</summary>
    public required long Runs { get; init; }

    /// <summary>How many runs were left out because the one before was not finished.</summary>
    public required long SkippedRuns { get; init; }

    public required DateTimeOffset? LastSkippedAt { get; init; }

    /// <summary>Who made it; null where the product did.</summary>
    public required UserCard? CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required EntityTag Etag { get; init; }
}

/// <summary>A pause.</summary>
/// <param name="Since">When it began.</param>
/// <param name="Until">When it ends by itself.</param>
/// <param name="Reason">Why, where somebody said so.</param>
/// <param name="By">Who paused it.</param>
internal sealed record ScheduleRest(DateTimeOffset Since, DateTimeOffset? Until, string? Reason, UserCard? By);

/// <summary>The last run.</summary>
/// <param name="At">When it was enqueued.</param>
/// <param name="JobId">The job.</param>
/// <param name="State">Where the job stands, or how it ended; null when it is not there any more.</param>
internal sealed record ScheduleRun(DateTimeOffset At, long JobId, JobStatus? State);
