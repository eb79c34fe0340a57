using Modular.Platform.Persistence;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Infrastructure.Jobs;

internal sealed class CountedJobs(DbSession session, CensusKeeping keeping, TimeProvider clock) : IJobCensus
{
    public Task<JobCensus> ReadAsync(CancellationToken cancel) =>
        keeping.GetAsync(async () => new(clock.GetUtcNow(), await JobTotals.UnfinishedAsync(session, cancel)), cancel);
}
