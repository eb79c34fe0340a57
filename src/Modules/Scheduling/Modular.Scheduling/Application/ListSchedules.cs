using Microsoft.EntityFrameworkCore;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Shows schedules, the oldest first; what is null does not restrict.</summary>
internal sealed record ListSchedules(string? Name, string? Type, bool? Enabled, bool? Paused, int? Limit, string? Cursor) : IQuery<Page<ScheduleSummary>>;

internal sealed class ListSchedulesHandler(ISchedulingDb db, ScheduleViews views, TimeProvider clock) : IQueryHandler<ListSchedules, Page<ScheduleSummary>>
{
    private const string Oldest = "oldest";

    public async Task<Result<Page<ScheduleSummary>>> Handle(ListSchedules query, CancellationToken cancel)
    {
        var page = PageRequest.Parse(query.Limit, query.Cursor, Oldest);
        if (page.IsFailed) return Result<Page<ScheduleSummary>>.Fail(page.Errors);

        var schedules = await Found(query, page.Value.After?[0] ?? 0).Take(page.Value.Limit + 1).ToListAsync(cancel);
        return Page<ScheduleSummary>.Cut(await views.AllAsync(schedules, cancel), page.Value.Limit, s => Cursor.At(Oldest, s.Id));
    }

    private IQueryable<Schedule> Found(ListSchedules query, long after)
    {
        var (found, now) = (db.Schedules.AsNoTracking().Where(s => s.Id > after), clock.GetUtcNow());
        if (query.Name is not null) found = found.Where(s => s.Name == query.Name);
        if (query.Type is not null) found = found.Where(s => s.Type == query.Type);
        if (query.Enabled is { } enabled) found = found.Where(s => s.IsEnabled == enabled);
        if (query.Paused is { } paused) found = found.Where(s => (s.PausedAt != null && (s.PausedUntil == null || s.PausedUntil > now)) == paused);
        return found.OrderBy(s => s.Id);
    }
}
