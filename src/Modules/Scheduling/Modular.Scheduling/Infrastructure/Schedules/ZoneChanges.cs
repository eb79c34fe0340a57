using Modular.Platform.Persistence;
using Modular.Platform.Startup;
using Modular.Scheduling.Domain.Timing;
using Modular.Scheduling.Infrastructure.Engine;

namespace Modular.Scheduling.Infrastructure.Schedules;

/// <summary>
/// Plans anew, at every start, what this version sees otherwise than the one that planned it: a country has changed its clocks, and the time zone database knows.
/// What is due already is the ticker's.
/// </summary>
internal sealed class ZoneChanges(DbSession session, ITimeZones zones, WakeUp wakeUp) : IStartupTask
{
    private const string Planned = $"select {DueSchedule.Columns}, next_run_at from scheduling.schedules where cron is not null and next_run_at > now()";

    /// <summary>Unless somebody else has planned it meanwhile.</summary>
    private const string Replan = "update scheduling.schedules set next_run_at = $3, fires_at = $4 where id = $1 and next_run_at = $2 and done_to = $5";

    public async Task RunAsync(CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        var changed = await FindAsync(cancel);
        foreach (var (schedule, before, next) in changed)
        {
            await using var replan = session.Command(Replan).With(schedule.Id, before, next?.At, next?.FiresAt, schedule.DoneTo);
            await replan.ExecuteNonQueryAsync(cancel);
        }

        if (changed.Count > 0) wakeUp.Replan();
    }

    private async Task<List<(DueSchedule Schedule, DateTimeOffset Before, PlannedRun? Next)>> FindAsync(CancellationToken cancel)
    {
        var changed = new List<(DueSchedule, DateTimeOffset, PlannedRun?)>();
        await using var read = session.Command(Planned);
        await using var row = await read.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            var (schedule, before) = (DueSchedule.Read(row), row.GetFieldValue<DateTimeOffset>(row.FieldCount - 1));
            if (schedule.ReadPlan(zones) is { IsSuccess: true } plan && plan.Value.After(schedule.DoneTo) is var next && next?.At != before) changed.Add((schedule, before, next));
        }

        return changed;
    }
}
