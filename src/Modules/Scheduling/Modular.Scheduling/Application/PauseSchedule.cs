using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;

namespace Modular.Scheduling.Application;

/// <summary>Pauses a schedule, until somebody resumes it or the pause ends by itself. One that is paused gets the new end and reason.</summary>
internal sealed record PauseSchedule(long Id, string? Reason, string? Until) : ICommand<ScheduleView>;

internal sealed class PauseScheduleHandler(ISchedulingDb db, ITimeZones zones, IScheduleRuns runs, ScheduleViews views, IAuditLog audit, Caller caller)
    : ICommandHandler<PauseSchedule, ScheduleView>
{
    public async Task<Result<ScheduleView>> Handle(PauseSchedule command, CancellationToken cancel)
    {
        if (await db.LockScheduleAsync(command.Id, cancel) is not { } schedule) return ScheduleErrors.NotFound;

        var now = await runs.NowAsync(cancel);
        var check = new Validation();
        var pause = check.Field("", SchedulePause.Parse(command.Reason, command.Until, caller.UserId, now));
        var plan = check.Field("", schedule.ReadPlan(zones));
        if (check.Failed) return check.Errors;

        schedule.Pause(pause, plan, now);
        await db.SaveChangesAsync(cancel);
        runs.Replanned();
        await audit.WriteAsync(new("scheduling.schedule_paused", Target: SchedulingTargets.Schedule(schedule.Id), After: new { pause.Reason, pause.Until }), cancel);

        return await views.OneAsync(schedule, cancel);
    }
}
