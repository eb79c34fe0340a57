using Microsoft.EntityFrameworkCore;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>What the use cases know of the module's tables. Jobs are the engine's: they are read here and changed by the methods alone.</summary>
internal interface ISchedulingDb
{
    DbSet<Job> Jobs { get; }

    DbSet<FinishedJob> FinishedJobs { get; }

    DbSet<PausedQueue> Queues { get; }

    DbSet<Breaker> Breakers { get; }

    DbSet<Schedule> Schedules { get; }

    /// <summary>The schedule, with its row locked until the transaction ends.</summary>
    Task<Schedule?> LockScheduleAsync(long id, CancellationToken cancel);

    /// <summary>One item more than asked for, where there are more.</summary>
    Task<FoundJobs> ReadJobsAsync(JobFilter filter, PageRequest page, CancellationToken cancel);

    Task<JobView?> ReadJobAsync(long id, CancellationToken cancel);

    /// <summary>How many jobs of a batch there are in each state, finished ones too.</summary>
    Task<IReadOnlyDictionary<JobState, long>> CountBatchAsync(Guid batchId, CancellationToken cancel);

    /// <summary>What ended in this hour and the 23 before.</summary>
    Task<IReadOnlyList<EndedJobs>> ReadEndedAsync(CancellationToken cancel);

    /// <summary>The breaker, with its row locked until the transaction ends; null when nothing of it ever failed.</summary>
    Task<Breaker?> LockBreakerAsync(string type, string key, CancellationToken cancel);

    /// <summary>A job that is not finished, with its row locked until the transaction ends; null when there is none.</summary>
    Task<LockedJob?> LockJobAsync(long id, CancellationToken cancel);

    /// <summary>Moves a locked job into the history, as cancelled.</summary>
    Task CancelAsync(LockedJob job, CancellationToken cancel);

    /// <summary>Notes that a locked job, which is running, is to stop; returns since when.</summary>
    Task<DateTimeOffset> AskToStopAsync(LockedJob job, CancellationToken cancel);

    /// <summary>Makes a locked job that waits for its next try available.</summary>
    Task HurryAsync(LockedJob job, CancellationToken cancel);

    /// <summary>Takes a job out for good, wherever it is; false when it is nowhere.</summary>
    Task<bool> DeleteJobAsync(long id, CancellationToken cancel);

    /// <summary>
    /// Takes dead and cancelled jobs out of the history and has them run again, as new ones but under their ids and with their failures, the oldest first.
    /// Those whose unique key another job has stay where they are.
    /// </summary>
    Task<IReadOnlyList<RevivedJob>> ReviveAsync(RetryFilter filter, int atMost, CancellationToken cancel);

    /// <summary>The unfinished job that has the same unique key as this finished one.</summary>
    Task<long?> FindHolderAsync(long finishedId, CancellationToken cancel);

    /// <summary>Removes some finished jobs beyond <see cref="ClearedJobs.LastId"/> of the last call, in a transaction of its own where none is open.</summary>
    Task<ClearedJobs> ClearAsync(DateTimeOffset before, bool alsoDead, ClearedJobs soFar, CancellationToken cancel);

    /// <summary>Forgets who asked for jobs, made schedules and paused queues.</summary>
    Task ForgetPersonAsync(Guid userId, CancellationToken cancel);

    Task<int> SaveChangesAsync(CancellationToken cancel);
}
