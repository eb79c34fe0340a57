namespace Modular.Platform.Jobs;

/// <summary>How jobs of one type are run. The defaults suit most.</summary>
public sealed record JobTypeOptions
{
    /// <summary>How long one try may take before it is cancelled and counts as failed.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>When a failed job is tried again.</summary>
    public JobRetry Retry { get; init; } = JobRetry.Default;

    /// <summary>The queue where a job names none.</summary>
    public string Queue { get; init; } = "default";

    /// <summary>The priority where a job has none: 1 critical to 10 low.</summary>
    public int Priority { get; init; } = 5;

    /// <summary>How many may run at once on one node; null for no limit of its own.</summary>
    public int? MaxPerNode { get; init; }

    /// <summary>How many may run at once on all nodes together; null for no limit.</summary>
    public int? MaxGlobal { get; init; }

    /// <summary>How many may start in a period on all nodes together; null for no limit.</summary>
    public JobRate? Rate { get; init; }

    /// <summary>Whether five failures in a row open the type's breaker for a minute (a breaker of each <see cref="JobOptions.BreakerKey"/> where jobs have one).</summary>
    public bool Breaker { get; init; } = true;

    /// <summary>
    /// Runs the handler in one transaction that also finishes the job, with the fence: what it does in the database counts exactly once. For short work only.
    /// </summary>
    public bool InTransaction { get; init; }

    /// <summary>Whether completed jobs are kept in the history. Off for chores that run every few seconds; what fails is always kept.</summary>
    public bool KeepCompleted { get; init; } = true;
}
