using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Tries a job again: a dead or cancelled one from the beginning, under its old id; one that waits for its next try at once.</summary>
internal sealed record RetryJob(long Id) : ICommand<RetriedJob>;

/// <summary>A job that runs again as soon as it is its turn.</summary>
internal sealed record RetriedJob(long Id, JobStatus State);

internal sealed class RetryJobHandler(ISchedulingDb db, IEngineSignals signals, IAuditLog audit) : ICommandHandler<RetryJob, RetriedJob>
{
    public async Task<Result<RetriedJob>> Handle(RetryJob command, CancellationToken cancel)
    {
        var retried = await db.LockJobAsync(command.Id, cancel) is { } job ? await HurryAsync(job, cancel) : await ReviveAsync(command.Id, cancel);
        if (retried.IsFailed) return Result<RetriedJob>.Fail(retried.Errors);

        signals.Ready(retried.Value);
        await audit.WriteAsync(new("scheduling.job_retried", Target: SchedulingTargets.Job(command.Id)), cancel);
        return new RetriedJob(command.Id, JobStatus.Available);
    }

    private async Task<Result<string>> HurryAsync(LockedJob job, CancellationToken cancel)
    {
        if (job.State != JobState.Retrying) return JobErrors.NotRetryable;

        await db.HurryAsync(job, cancel);
        return job.Type;
    }

    private async Task<Result<string>> ReviveAsync(long id, CancellationToken cancel)
    {
        if (await db.ReviveAsync(new() { Id = id }, 1, cancel) is [var revived]) return revived.Type;
        if (await db.ReadJobAsync(id, cancel) is not { } job) return JobErrors.NotFound;
        if (job.State is not (JobStatus.Dead or JobStatus.Cancelled)) return JobErrors.NotRetryable;

        return await db.FindHolderAsync(id, cancel) is { } holder ? JobErrors.Duplicate(holder) : JobErrors.NotRetryable;
    }
}
