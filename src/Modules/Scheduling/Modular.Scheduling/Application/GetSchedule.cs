using Microsoft.EntityFrameworkCore;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

internal sealed record GetSchedule(long Id) : IQuery<ScheduleView>;

internal sealed class GetScheduleHandler(ISchedulingDb db, ScheduleViews views) : IQueryHandler<GetSchedule, ScheduleView>
{
    public async Task<Result<ScheduleView>> Handle(GetSchedule query, CancellationToken cancel) =>
        await db.Schedules.AsNoTracking().SingleOrDefaultAsync(s => s.Id == query.Id, cancel) is { } schedule ? await views.OneAsync(schedule, cancel) : ScheduleErrors.NotFound;
}
