using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Deletes a schedule. Jobs that it has enqueued stay.</summary>
internal sealed record DeleteSchedule(long Id) : ICommand<Done>;

internal sealed class DeleteScheduleHandler(ISchedulingDb db, IAuditLog audit) : ICommandHandler<DeleteSchedule, Done>
{
    public async Task<Result<Done>> Handle(DeleteSchedule command, CancellationToken cancel)
    {
        if (await db.LockScheduleAsync(command.Id, cancel) is not { } schedule) return ScheduleErrors.NotFound;
        if (schedule.IsBuiltin) return ScheduleErrors.Builtin;

        db.Schedules.Remove(schedule);
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("scheduling.schedule_deleted", Target: SchedulingTargets.Schedule(schedule.Id), Before: ScheduleSketch.Of(schedule)), cancel);
        return new Done();
    }
}
