using Modular.Platform.Auditing;
using Modular.Platform.Jobs;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Has finished jobs removed: a job of its own does it, a thousand a transaction. While one is at it, that one is the answer.</summary>
/// <param name="OlderThanDays">Those that ended longer ago; 7 when not given.</param>
/// <param name="Dead">The dead ones too.</param>
internal sealed record ClearJobs(int? OlderThanDays, bool Dead) : ICommand<EnqueuedJob>;

internal sealed class ClearJobsHandler(IJobQueue queue, IAuditLog audit, TimeProvider clock) : ICommandHandler<ClearJobs, EnqueuedJob>
{
    private const int DefaultDays = 7;

    public async Task<Result<EnqueuedJob>> Handle(ClearJobs command, CancellationToken cancel)
    {
        var days = command.OlderThanDays ?? DefaultDays;
        if (days is < 0 or > JobLimits.MaxDays) return JobErrors.DaysOutOfRange.At("?olderThanDays");

        var work = new RemoveFinishedJobs(clock.GetUtcNow().AddDays(-days), command.Dead);
        var enqueued = await queue.EnqueueAsync(work, new() { UniqueKey = "clear" }, cancel);
        if (enqueued.Outcome == EnqueueOutcome.Created)
            await audit.WriteAsync(new("scheduling.jobs_cleared", Target: SchedulingTargets.Job(enqueued.Id), After: new { days, command.Dead }), cancel);
        return enqueued;
    }
}
