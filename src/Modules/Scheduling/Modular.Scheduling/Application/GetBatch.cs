using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

internal sealed record GetBatch(Guid Id) : IQuery<BatchView>;

/// <summary>How far the jobs of a batch are.</summary>
/// <param name="Id">The batch.</param>
/// <param name="Total">All of its jobs that are there, finished or not.</param>
/// <param name="Jobs">Those that are not finished.</param>
/// <param name="Finished">Those that are.</param>
/// <param name="Share">Finished ones among all, 0 to 1.</param>
internal sealed record BatchView(Guid Id, long Total, UnfinishedCounts Jobs, FinishedCounts Finished, double Share);

internal sealed class GetBatchHandler(ISchedulingDb db) : IQueryHandler<GetBatch, BatchView>
{
    public async Task<Result<BatchView>> Handle(GetBatch query, CancellationToken cancel)
    {
        var counts = await db.CountBatchAsync(query.Id, cancel);
        var total = counts.Values.Sum();
        if (total == 0) return JobErrors.BatchNotFound;

        var finished = FinishedCounts.Of(counts);
        return new BatchView(query.Id, total, UnfinishedCounts.Of(counts), finished, (double)finished.Sum / total);
    }
}
