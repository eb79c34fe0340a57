using Microsoft.EntityFrameworkCore;
using Modular.Platform;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using Modular.Platform.Startup;
using Modular.Scheduling.Application;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;

namespace Modular.Scheduling.Infrastructure.Schedules;

/// <summary>
/// Brings the schedules that come with the product in line with the code, at every start and only then: while a new version is rolled out, older nodes that go on
/// working change nothing back. A pause stays, and so does the plan where the timing is the same.
/// </summary>
internal sealed class BuiltinSchedules(SchedulingDb db, DbSession session, IScheduleRuns runs, ITimeZones zones, IEnumerable<JobSchedule> schedules) : IStartupTask
{
    /// <summary>All nodes count intervals from here.</summary>
    private static readonly DateTimeOffset Epoch = DateTimeOffset.UnixEpoch;

    public Task RunAsync(CancellationToken cancel)
    {
        var wanted = schedules.Select(Read).ToList();
        if (wanted.CountBy(d => d.Name, StringComparer.Ordinal).FirstOrDefault(n => n.Value > 1).Key is { } twice)
            throw new StartupException($"Two schedules are registered under the name {twice}.");

        return session.TransactAsync(async () =>
        {
            await AlignAsync(wanted, cancel);
            return true;
        }, cancel);
    }

    private async Task AlignAsync(List<ScheduleDefinition> wanted, CancellationToken cancel)
    {
        var names = wanted.ConvertAll(d => d.Name);
        var there = await db.Schedules.FromSql($"select * from scheduling.schedules where is_builtin or name = any({names}) order by id for no key update").ToDictionaryAsync(s => s.Name, StringComparer.Ordinal, cancel);
        var now = await runs.NowAsync(cancel);
        foreach (var definition in wanted)
        {
            if (there.Remove(definition.Name, out var schedule)) schedule.TakeOver(definition, now);
            else db.Schedules.Add(Schedule.Make(definition, isBuiltin: true, by: null, now));
        }

        db.Schedules.RemoveRange(there.Values);
        await db.SaveChangesAsync(cancel);
        runs.Replanned();
    }

    private ScheduleDefinition Read(JobSchedule s)
    {
        var rule = new TimingRule(s.Cron, s.Every is { } every ? (long)every.TotalSeconds : null, null, Epoch, s.Zone, DstPolicy.Default);
        var check = new Validation();
        var name = check.Field("", ScheduleName.Parse(s.Name));
        var timing = check.Field("", rule.Read(zones));
        check.Require(s.Every is not { } time || time.Ticks % TimeSpan.TicksPerSecond == 0, "", ScheduleErrors.IntervalNotWhole);
        if (check.Failed) throw new StartupException($"The schedule {s.Name} is not right: {check.Errors[0].Detail}");

        return new() { Name = name, Type = s.JobType, Args = s.Args, Rule = rule, Timing = timing, Overlap = s.Overlaps ? OverlapPolicy.Allow : OverlapPolicy.Skip };
    }
}
