using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

internal sealed record GetJob(long Id) : IQuery<JobView>;

internal sealed class GetJobHandler(ISchedulingDb db, Creators creators) : IQueryHandler<GetJob, JobView>
{
    public async Task<Result<JobView>> Handle(GetJob query, CancellationToken cancel)
    {
        if (await db.ReadJobAsync(query.Id, cancel) is not { } job) return JobErrors.NotFound;

        await creators.ShowAsync([job], cancel);
        return job;
    }
}
