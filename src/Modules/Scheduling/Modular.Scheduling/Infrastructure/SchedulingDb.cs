using Microsoft.EntityFrameworkCore;
using Modular.Platform.Persistence;
using Modular.Scheduling.Application;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Infrastructure.Jobs;

namespace Modular.Scheduling.Infrastructure;

internal sealed class SchedulingDb(DbContextOptions<SchedulingDb> options) : ModuleDb(options, SchemaName), ISchedulingDb
{
    public const string SchemaName = "scheduling";

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<FinishedJob> FinishedJobs => Set<FinishedJob>();

    public DbSet<PausedQueue> Queues => Set<PausedQueue>();

    public DbSet<Breaker> Breakers => Set<Breaker>();

    public DbSet<Schedule> Schedules => Set<Schedule>();

    public Task<Schedule?> LockScheduleAsync(long id, CancellationToken cancel)
    {
        LetGo<Schedule, long>(id);
        return Schedules.FromSql($"select * from scheduling.schedules where id = {id} for no key update").SingleOrDefaultAsync(cancel);
    }

    public Task<FoundJobs> ReadJobsAsync(JobFilter filter, PageRequest page, CancellationToken cancel) => JobReads.ListAsync(Session, filter, page, cancel);

    public Task<JobView?> ReadJobAsync(long id, CancellationToken cancel) => JobReads.OneAsync(Session, id, cancel);

    public Task<IReadOnlyDictionary<JobState, long>> CountBatchAsync(Guid batchId, CancellationToken cancel) => JobTotals.OfBatchAsync(Session, batchId, cancel);

    public Task<IReadOnlyList<EndedJobs>> ReadEndedAsync(CancellationToken cancel) => JobTotals.EndedAsync(Session, cancel);

    public Task<Breaker?> LockBreakerAsync(string type, string key, CancellationToken cancel) =>
        Breakers.FromSql($"select * from scheduling.breakers where type = {type} and key = {key} for update").SingleOrDefaultAsync(cancel);

    public Task<LockedJob?> LockJobAsync(long id, CancellationToken cancel) => JobChanges.LockAsync(Session, id, cancel);

    public Task CancelAsync(LockedJob job, CancellationToken cancel) => JobChanges.CancelAsync(Session, job, cancel);

    public Task<DateTimeOffset> AskToStopAsync(LockedJob job, CancellationToken cancel) => JobChanges.AskToStopAsync(Session, job, cancel);

    public Task HurryAsync(LockedJob job, CancellationToken cancel) => JobChanges.HurryAsync(Session, job, cancel);

    public Task<bool> DeleteJobAsync(long id, CancellationToken cancel) => JobChanges.DeleteAsync(Session, id, cancel);

    public Task<IReadOnlyList<RevivedJob>> ReviveAsync(RetryFilter filter, int atMost, CancellationToken cancel) => JobRevival.RunAsync(Session, filter, atMost, cancel);

    public Task<long?> FindHolderAsync(long finishedId, CancellationToken cancel) => JobRevival.FindHolderAsync(Session, finishedId, cancel);

    public Task<ClearedJobs> ClearAsync(DateTimeOffset before, bool alsoDead, ClearedJobs soFar, CancellationToken cancel) => HistoryClearing.RunAsync(Session, before, alsoDead, soFar, cancel);

    public Task ForgetPersonAsync(Guid userId, CancellationToken cancel) => PersonForgetting.RunAsync(Session, userId, cancel);
}
