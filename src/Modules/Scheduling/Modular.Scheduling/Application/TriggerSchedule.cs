using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Runs a schedule now, also one that is paused or turned off. Its plan stays as it is; its overlap policy holds.</summary>
internal sealed record TriggerSchedule(long Id) : ICommand<TriggeredRun>;

/// <summary>A run that somebody asked for.</summary>
internal sealed record TriggeredRun(long JobId);

internal sealed class TriggerScheduleHandler(ISchedulingDb db, IScheduleRuns runs, IAuditLog audit) : ICommandHandler<TriggerSchedule, TriggeredRun>
{
    public async Task<Result<TriggeredRun>> Handle(TriggerSchedule command, CancellationToken cancel)
    {
        if (await db.LockScheduleAsync(command.Id, cancel) is not { } schedule) return ScheduleErrors.NotFound;

        var before = await runs.UnfinishedAsync(schedule.Id, cancel);
        if (schedule.Overlap.Admits(1, before) == 0) return ScheduleErrors.Unfinished(before.LastId!.Value);

        var job = await runs.RunAsync(schedule, cancel);
        schedule.Ran(job, await runs.NowAsync(cancel));
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("scheduling.schedule_triggered", Target: SchedulingTargets.Schedule(schedule.Id), After: new { JobId = job }), cancel);
        return new TriggeredRun(job);
    }
}
