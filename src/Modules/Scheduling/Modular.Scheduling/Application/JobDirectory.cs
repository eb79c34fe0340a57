using System.Text.Json;
using Modular.Scheduling.Contracts;

namespace Modular.Scheduling.Application;

internal sealed class JobDirectory(ISchedulingDb db) : IJobDirectory
{
    public async Task<JobCard?> FindAsync(long jobId, CancellationToken cancel)
    {
        if (await db.ReadJobAsync(jobId, cancel) is not { } job) return null;

        var state = JsonNamingPolicy.CamelCase.ConvertName(job.State.ToString());
        return new(job.Id, job.Type, state, job.Progress?.Current, job.Progress?.Total, job.Progress?.Message, (job.Result as JsonElement?)?.GetRawText(), job.Error?.Message, job.FinishedAt);
    }
}
