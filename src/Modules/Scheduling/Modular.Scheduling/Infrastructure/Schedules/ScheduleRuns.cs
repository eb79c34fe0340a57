using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using Modular.Scheduling.Application;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Infrastructure.Engine;
using Modular.Scheduling.Infrastructure.Feed;
using Modular.Scheduling.Infrastructure.Queue;

namespace Modular.Scheduling.Infrastructure.Schedules;

/// <summary>What people do with schedules, in the transaction of what they decide.</summary>
internal sealed class ScheduleRuns(DbSession session, JobTypes types, WakeUp wakeUp, JobHappenings happenings, Caller caller) : IScheduleRuns
{
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancel)
    {
        await using var read = session.Command("select clock_timestamp()");
        return new((DateTime)(await read.ExecuteScalarAsync(cancel))!);
    }

    public async Task<UnfinishedRuns> UnfinishedAsync(long scheduleId, CancellationToken cancel) =>
        (await ScheduledJobs.UnfinishedAsync(session, [scheduleId], cancel)).GetValueOrDefault(scheduleId, UnfinishedRuns.None);

    public async Task<long> RunAsync(Schedule schedule, CancellationToken cancel)
    {
        var job = ScheduledJob.Of(schedule, types.Find(schedule.Type), caller.UserId);
        var made = (await ScheduledJobs.WriteAsync(session, [job], cancel))[0];
        session.AfterCommit(() =>
        {
            wakeUp.Announce(made.Type, isLater: false);
            happenings.Created(job.Row, new(made.Id, EnqueueOutcome.Created));
        });
        return made.Id;
    }

    public void Replanned() => session.AfterCommit(wakeUp.Replan);
}
