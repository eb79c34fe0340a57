using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>What makes schedules run, as far as people have to do with it.</summary>
internal interface IScheduleRuns
{
    /// <summary>The database's clock, by which schedules are planned.</summary>
    Task<DateTimeOffset> NowAsync(CancellationToken cancel);

    /// <summary>The schedule's jobs that are not finished. Under the lock of the schedule no others come up.</summary>
    Task<UnfinishedRuns> UnfinishedAsync(long scheduleId, CancellationToken cancel);

    /// <summary>Enqueues its job now; returns the job.</summary>
    Task<long> RunAsync(Schedule schedule, CancellationToken cancel);

    /// <summary>Once this is committed, all nodes look when the next one is due.</summary>
    void Replanned();
}
