using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;

namespace Modular.Scheduling.Application;

/// <summary>Lets a paused schedule go on from now; one that is not paused stays as it is.</summary>
internal sealed record ResumeSchedule(long Id) : ICommand<ScheduleView>;

internal sealed class ResumeScheduleHandler(ISchedulingDb db, ITimeZones zones, IScheduleRuns runs, ScheduleViews views, IAuditLog audit) : ICommandHandler<ResumeSchedule, ScheduleView>
{
    public async Task<Result<ScheduleView>> Handle(ResumeSchedule command, CancellationToken cancel)
    {
        if (await db.LockScheduleAsync(command.Id, cancel) is not { } schedule) return ScheduleErrors.NotFound;

        var plan = schedule.ReadPlan(zones);
        if (plan.IsFailed) return Result<ScheduleView>.Fail(plan.Errors);

        var before = new { schedule.PausedAt, schedule.PausedUntil, schedule.PauseReason };
        if (schedule.Resume(plan.Value, await runs.NowAsync(cancel)))
        {
            await db.SaveChangesAsync(cancel);
            runs.Replanned();
            await audit.WriteAsync(new("scheduling.schedule_resumed", Target: SchedulingTargets.Schedule(schedule.Id), Before: before), cancel);
        }

        return await views.OneAsync(schedule, cancel);
    }
}
