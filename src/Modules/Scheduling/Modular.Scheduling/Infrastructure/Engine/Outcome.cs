using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>How a try ended, to be written down.</summary>
internal sealed record Outcome(LeasedJob Job, OutcomeKind Kind, int RanMs)
{
    /// <summary>What it ended as, where it is finished.</summary>
    public JobState State { get; init; } = JobState.Completed;

    /// <summary>Whether it goes into the history.</summary>
    public bool IsKept => State != JobState.Completed || Job.Type.Options.KeepCompleted;

    /// <summary>The entry in the attempts' history, as JSON.</summary>
    public string? Error { get; init; }

    /// <summary>The failure in a few words.</summary>
    public string? Message { get; init; }

    /// <summary>The handler's answer, as JSON.</summary>
    public string? Result { get; init; }

    /// <summary>How long to wait for the next try.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>Whether what the job leans on failed: true counts for its breaker, false against it, null says nothing.</summary>
    public bool? IsFailure { get; init; }
}

internal enum OutcomeKind
{
    /// <summary>It is over.</summary>
    Finished,

    /// <summary>It is over and was written down with the handler's own work.</summary>
    Written,

    /// <summary>Another worker has it; there is nothing to write.</summary>
    Lost,

    /// <summary>It failed and is tried again after <see cref="Outcome.Wait"/>.</summary>
    Retry,

    /// <summary>It goes back as it came, after <see cref="Outcome.Wait"/>; the try is not counted.</summary>
    GiveBack,
}
