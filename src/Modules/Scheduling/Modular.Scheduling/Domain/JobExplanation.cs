using System.Globalization;
using static Modular.Scheduling.Domain.JobReasonCode;

namespace Modular.Scheduling.Domain;

/// <summary>Says why a job is not running: everything that holds it back, the nearest first.</summary>
internal static class JobExplanation
{
    public static IReadOnlyList<JobReason> Of(JobFacts job, string? pausedBy) => job.State switch
    {
        JobState.Completed or JobState.Cancelled or JobState.Dead => [new(Finished, $"It ended as {job.State.Shown().ToString().ToLowerInvariant()} at {Text(job.FinishedAt)}.")],
        JobState.Running or JobState.Ending => [.. WhileRunning(job)],
        _ => [.. WhileWaiting(job, pausedBy)],
    };

    private static IEnumerable<JobReason> WhileRunning(JobFacts job)
    {
        if (job.CancelRequestedAt is { } asked) yield return new(Stopping, $"It was asked to stop at {Text(asked)}.");
        yield return new(Running, $"It was taken by node {job.Node}{(job.NodeName is { } name ? " on " + name : "")} at {Text(job.StartedAt)}, try {job.Attempt} of {job.MaxAttempts}.");
    }

    private static IEnumerable<JobReason> WhileWaiting(JobFacts job, string? pausedBy)
    {
        if (job.RunAt > job.Now && job.State == JobState.Scheduled) yield return new(NotDue, $"It is not to run before {Text(job.RunAt)}.", job.RunAt);
        if (job.State == JobState.Retrying) yield return new(RetryWait, $"Try {job.Attempt} of {job.MaxAttempts} failed; the next is at {Text(job.RunAt)}.", job.RunAt);
        if (job.PausedAt is not null) yield return new(QueuePaused, PauseOf(job, pausedBy));
        if (job.LiveNodes == 0) yield return new(NoNode, "No node is at work.");
        else if (job.AbleNodes == 0) yield return new(NoHandler, $"None of the {job.LiveNodes} nodes at work has a handler for {job.Type}.");
        if (BreakerOf(job) is { } breaker) yield return breaker;
        if (job.BehindJob is { } earlier) yield return new(BehindJob, $"Job {earlier} of its ordering key comes first.", JobId: earlier);
        if (LimitOf(job) is { } limit) yield return limit;
        if (job.NextStart is { } next) yield return new(RateLimit, $"The next job of its type may begin at {Text(next)}.", next);
        if (job.State is not (JobState.Scheduled or JobState.Retrying) && job.AbleNodes > 0) yield return LineOf(job);
    }

    private static string PauseOf(JobFacts job, string? by) =>
        $"The queue {job.Queue} is paused since {Text(job.PausedAt)}{(by is null ? "" : " by " + by)}{(job.PauseReason is { Length: > 0 } reason ? ": " + reason : ".")}";

    private static JobReason? BreakerOf(JobFacts job) => job.Breaker switch
    {
        BreakerState.Open => new(BreakerOpen, $"What it leans on failed too often; it is left alone until {Text(job.BreakerUntil)}, and then one job tries it.", job.BreakerUntil),
        BreakerState.HalfOpen => new(BreakerHalfOpen, $"What it leans on failed too often; one job tries it now, for which it has until {Text(job.BreakerUntil)}.", job.BreakerUntil),
        _ => null,
    };

    private static JobReason? LimitOf(JobFacts job)
    {
        if (job.MaxGlobal is { } global && job.RunningOfType >= global) return new(ConcurrencyLimit, $"{job.RunningOfType} of its type run, and {global} may at once.");
        if (job.MaxPerNode is { } perNode && job.AbleNodes > 0 && job.RunningOfType >= perNode * job.AbleNodes)
            return new(ConcurrencyLimit, $"{job.RunningOfType} of its type run, and {perNode} may at once on each of {job.AbleNodes} nodes.");
        return null;
    }

    private static JobReason LineOf(JobFacts job)
    {
        var ahead = job.Ahead >= JobFacts.CountedAhead ? $"At least {JobFacts.CountedAhead}" : job.Ahead.ToString(CultureInfo.InvariantCulture);
        return new(InLine, $"{ahead} jobs of its type come before it; {job.BusyWorkers} of {job.Workers} workers are busy.");
    }

    private static string Text(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) ?? "a time that is not known";
}
