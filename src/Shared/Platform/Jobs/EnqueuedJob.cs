namespace Modular.Platform.Jobs;

/// <summary>What became of an enqueue.</summary>
/// <param name="Id">The job: the new one, or the one that has the unique key already.</param>
/// <param name="Outcome">Whether it is new.</param>
public sealed record EnqueuedJob(long Id, EnqueueOutcome Outcome);

/// <summary>Whether an enqueue made a job.</summary>
public enum EnqueueOutcome
{
    /// <summary>A new job.</summary>
    Created,

    /// <summary>A job with this unique key was waiting and stays as it was.</summary>
    Kept,

    /// <summary>A job with this unique key was waiting and has the new arguments, time and priority now.</summary>
    Replaced,

    /// <summary>A job with this unique key is waiting or running, and the policy refuses another.</summary>
    Rejected,
}
