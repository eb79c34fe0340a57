using Microsoft.EntityFrameworkCore;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>The engine at a glance.</summary>
internal sealed record GetStatus : IQuery<EngineStatus>;

/// <summary>The engine at a glance.</summary>
/// <param name="Nodes">Nodes at work.</param>
/// <param name="Workers">How many jobs they run at once at most.</param>
/// <param name="BusyWorkers">How many of these are busy, as of the nodes' last heartbeats.</param>
/// <param name="CountedAt">When the jobs were counted; at most a few seconds ago.</param>
/// <param name="Jobs">What is not finished.</param>
/// <param name="Overdue">Jobs whose time has come and that nobody has made available: more than a few mean that no node is at work.</param>
/// <param name="OldestReadyAt">When the available one that has waited longest became ready.</param>
/// <param name="PausedQueues">Queues that are paused.</param>
/// <param name="OpenBreakers">Breakers that are not closed.</param>
internal sealed record EngineStatus(
    int Nodes, int Workers, int BusyWorkers, DateTimeOffset CountedAt, UnfinishedCounts Jobs, long Overdue, DateTimeOffset? OldestReadyAt, int PausedQueues, int OpenBreakers);

internal sealed class GetStatusHandler(ISchedulingDb db, IWorkforce workforce, IJobCensus censuses) : IQueryHandler<GetStatus, EngineStatus>
{
    public async Task<Result<EngineStatus>> Handle(GetStatus query, CancellationToken cancel)
    {
        var workers = (await workforce.ReadAsync(cancel)).Where(w => w is { IsAlive: true, IsStopping: false }).ToList();
        var census = await censuses.ReadAsync(cancel);
        var paused = await db.Queues.CountAsync(cancel);
        var open = await db.Breakers.CountAsync(b => b.State != BreakerState.Closed, cancel);

        return new EngineStatus(
            workers.Count, workers.Sum(w => w.Concurrency), workers.Sum(w => w.Running), census.At, JobCensus.Sum(census.Lines), census.Lines.Sum(l => l.Overdue),
            JobCensus.Oldest(census.Lines), paused, open);
    }
}
