using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Cancels a job. One that waits is cancelled at once; one that is running is asked to stop.</summary>
internal sealed record CancelJob(long Id) : ICommand<CancelledJob>;

/// <summary>What became of it.</summary>
/// <param name="Id">The job.</param>
/// <param name="State">Cancelled, or running until its handler heeds it.</param>
/// <param name="CancelRequestedAt">When a running one was asked first.</param>
internal sealed record CancelledJob(long Id, JobStatus State, DateTimeOffset? CancelRequestedAt);

internal sealed class CancelJobHandler(ISchedulingDb db, IEngineSignals signals, IAuditLog audit) : ICommandHandler<CancelJob, CancelledJob>
{
    public async Task<Result<CancelledJob>> Handle(CancelJob command, CancellationToken cancel)
    {
        if (await db.LockJobAsync(command.Id, cancel) is not { } job)
            return await db.ReadJobAsync(command.Id, cancel) is null ? JobErrors.NotFound : JobErrors.Finished;

        await audit.WriteAsync(new("scheduling.job_cancelled", Target: SchedulingTargets.Job(job.Id), Before: new { state = job.State.Shown() }), cancel);
        if (job.State.Shown() != JobStatus.Running)
        {
            await db.CancelAsync(job, cancel);
            signals.Cancelled(job);
            return new CancelledJob(job.Id, JobStatus.Cancelled, null);
        }

        var since = await db.AskToStopAsync(job, cancel);
        await signals.RaiseAsync(cancel);
        return new CancelledJob(job.Id, JobStatus.Running, since);
    }
}
