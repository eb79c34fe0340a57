using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;
using Modular.Scheduling.Infrastructure.Engine;
using Modular.Scheduling.Infrastructure.Feed;
using Modular.Scheduling.Infrastructure.Queue;

namespace Modular.Scheduling.Infrastructure.Schedules;

/// <summary>
/// Fires schedules. Every node does; who locks a due one first has it, and enqueues its jobs in the transaction that moves its plan on: whatever dies when, each run is made once.
/// Only the database's clock decides. Between two of them the ticker sleeps until the next is due.
/// </summary>
internal sealed class ScheduleTicker(
    EnginePool pool, JobTypes types, ITimeZones zones, WakeUp wakeUp, JobHappenings happenings, IOptions<EngineSettings> settings, ILogger<ScheduleTicker> log)
{
    private const int Most = 200;

    /// <summary>What is due and nobody's is another node's at the moment, or somebody's who edits it.</summary>
    private static readonly TimeSpan LeastWait = TimeSpan.FromMilliseconds(2);

    private const string Next = "select fires_at - clock_timestamp() from scheduling.schedules where fires_at is not null order by fires_at limit 1";

    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                while (await TickAsync(cancel) == Most) { }
                await wakeUp.Plans.WaitAsync(await WaitAsync(cancel), cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning("Schedules wait: {Reason}", e.Message);
                await Task.Delay(settings.Value.Poll, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Fires what is due, so many at a time; returns how many.</summary>
    internal async Task<int> TickAsync(CancellationToken cancel)
    {
        await using var session = new DbSession(pool.Source);
        var count = 0;
        await session.TransactAsync(async () => (count = await FireAsync(session, cancel)) > 0, cancel);
        return count;
    }

    private async Task<int> FireAsync(DbSession session, CancellationToken cancel)
    {
        var (due, now) = await DueSchedules.ClaimAsync(session, Most, cancel);
        if (due.Count == 0) return 0;

        // After the locks: whoever held one before may have enqueued something.
        var unfinished = due.Exists(s => s.Overlap != OverlapPolicy.Allow) ? await ScheduledJobs.UnfinishedAsync(session, [.. due.Select(s => s.Id)], cancel) : [];
        var steps = due.ConvertAll(s => Step(s, unfinished.GetValueOrDefault(s.Id, UnfinishedRuns.None), now));
        var jobs = steps.SelectMany(s => s.Runs.Select(run => ScheduledJob.Of(s.Schedule, run.At, types.Find(s.Schedule.Type)))).ToList();
        var made = jobs.Count > 0 ? await ScheduledJobs.WriteAsync(session, jobs, cancel) : [];
        await StepWriting.WriteAsync(session, steps, made, cancel);

        session.AfterCommit(() => Tell(jobs, made));
        return due.Count;
    }

    private ScheduleStep Step(DueSchedule schedule, UnfinishedRuns before, DateTimeOffset now)
    {
        var plan = schedule.ReadPlan(zones);
        if (plan.IsSuccess) return ScheduleStep.Of(schedule, plan.Value, before, now);

        log.LogWarning("The schedule {Schedule} waits, this node does not understand its timing: {Reason}", schedule.Name, plan.Errors[0].Detail);
        return ScheduleStep.Unreadable(schedule, now);
    }

    private void Tell(List<ScheduledJob> jobs, List<MadeJob> made)
    {
        foreach (var type in made.Select(j => j.Type).Distinct(StringComparer.Ordinal)) wakeUp.Announce(type, isLater: false);
        if (made.Count != jobs.Count) return; // some had been made before; which, is not worth the search

        foreach (var (job, one) in jobs.Zip(made)) happenings.Created(job.Row, new(one.Id, EnqueueOutcome.Created));
    }

    private async Task<TimeSpan> WaitAsync(CancellationToken cancel)
    {
        var longest = settings.Value.Poll * 5;
        await using var next = pool.Source.CreateCommand(Next);
        return await next.ExecuteScalarAsync(cancel) is TimeSpan wait ? TimeSpan.FromTicks(Math.Clamp(wait.Ticks, LeastWait.Ticks, longest.Ticks)) : longest;
    }
}
