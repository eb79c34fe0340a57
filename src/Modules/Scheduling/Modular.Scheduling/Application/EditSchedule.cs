using Microsoft.EntityFrameworkCore;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;

namespace Modular.Scheduling.Application;

internal sealed record EditSchedule(long Id, IfMatch IfMatch, ScheduleChanges Changes) : ICommand<ScheduleView>;

internal sealed class EditScheduleHandler(ISchedulingDb db, JobRequests requests, ITimeZones zones, IScheduleRuns runs, ScheduleViews views, IAuditLog audit)
    : ICommandHandler<EditSchedule, ScheduleView>
{
    public async Task<Result<ScheduleView>> Handle(EditSchedule command, CancellationToken cancel)
    {
        if (await db.LockScheduleAsync(command.Id, cancel) is not { } schedule) return ScheduleErrors.NotFound;
        if (schedule.IsBuiltin) return ScheduleErrors.Builtin;
        if (command.Changes == new ScheduleChanges()) return ScheduleErrors.NothingToEdit.At("");

        var (before, now) = (ScheduleSketch.Of(schedule), await runs.NowAsync(cancel));
        var check = new Validation();
        var definition = check.Field("", await ReadAsync(schedule, command.Changes, now, cancel));
        if (check.Failed) return check.Errors;
        if (await db.Schedules.AnyAsync(s => s.Name == definition.Name && s.Id != schedule.Id, cancel)) return ScheduleErrors.NameTaken;

        var edited = schedule.Edit(command.IfMatch, definition, now);
        if (edited.IsFailed) return Result<ScheduleView>.Fail(edited.Errors);

        await db.SaveChangesAsync(cancel);
        runs.Replanned();
        var after = ScheduleSketch.Of(schedule);
        await audit.WriteAsync(new("scheduling.schedule_edited", Target: SchedulingTargets.Schedule(schedule.Id), Before: before, After: after), cancel);

        return await views.OneAsync(schedule, cancel);
    }

    /// <summary>Type and arguments are looked at where they change: the nodes that know the type may be away at the moment.</summary>
    private async Task<Result<ScheduleDefinition>> ReadAsync(Schedule schedule, ScheduleChanges changes, DateTimeOffset now, CancellationToken cancel)
    {
        var terms = changes.On(ScheduleTerms.Of(schedule));
        var check = new Validation();
        var type = changes.Type.IsGiven ? check.Field("/type", await requests.FindTypeAsync(terms.Type, cancel)) : schedule.Type;
        var args = changes.Type.IsGiven || changes.Args.IsGiven ? check.Field("/args", requests.Args(check.Failed ? null : type, terms.Args)) : schedule.Args;
        var definition = check.Field("", terms.Parse(type, args, zones, now, schedule.Rule));
        return check.Failed ? check.Errors : definition;
    }
}
