using Microsoft.EntityFrameworkCore;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;

namespace Modular.Scheduling.Application;

internal sealed record CreateSchedule(ScheduleTerms Terms) : ICommand<ScheduleView>;

internal sealed class CreateScheduleHandler(ISchedulingDb db, JobRequests requests, ITimeZones zones, IScheduleRuns runs, ScheduleViews views, IAuditLog audit, Caller caller)
    : ICommandHandler<CreateSchedule, ScheduleView>
{
    public async Task<Result<ScheduleView>> Handle(CreateSchedule command, CancellationToken cancel)
    {
        var (terms, now) = (command.Terms, await runs.NowAsync(cancel));
        var check = new Validation();
        var type = check.Field("/type", await requests.FindTypeAsync(terms.Type, cancel));
        var args = check.Field("/args", requests.Args(check.Failed ? null : type, terms.Args));
        var definition = check.Field("", terms.Parse(type, args, zones, now));
        if (check.Failed) return check.Errors;

        if (await db.Schedules.AnyAsync(s => s.Name == definition.Name, cancel)) return ScheduleErrors.NameTaken;
        if (await db.Schedules.CountAsync(cancel) >= ScheduleDefinition.MaxSchedules) return ScheduleErrors.TooMany;

        var schedule = Schedule.Make(definition, isBuiltin: false, caller.UserId, now);
        db.Schedules.Add(schedule);
        await db.SaveChangesAsync(cancel);
        runs.Replanned();
        await audit.WriteAsync(new("scheduling.schedule_created", Target: SchedulingTargets.Schedule(schedule.Id), After: ScheduleSketch.Of(schedule)), cancel);

        return await views.OneAsync(schedule, cancel);
    }
}
