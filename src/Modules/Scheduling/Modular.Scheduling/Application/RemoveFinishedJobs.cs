using Modular.Platform.Jobs;

namespace Modular.Scheduling.Application;

/// <summary>Removes completed and cancelled jobs from the history.</summary>
/// <param name="Before">Those that ended before.</param>
/// <param name="Dead">Dead ones too.</param>
internal sealed record RemoveFinishedJobs(DateTimeOffset Before, bool Dead) : IJobArgs
{
    public static string JobType => "scheduling.remove_finished_jobs";
}

/// <summary>A thousand a transaction: a long one would hold up the vacuum of everything. Begun anew it finds what is left.</summary>
internal sealed class RemoveFinishedJobsHandler(ISchedulingDb db) : IJobHandler<RemoveFinishedJobs>
{
    public static readonly JobTypeOptions Options = new() { Priority = 9 };

    public async Task<Result<Done>> HandleAsync(RemoveFinishedJobs args, JobContext context, CancellationToken cancel)
    {
        var soFar = new ClearedJobs(0, 0, IsDone: false);
        while (!soFar.IsDone)
        {
            soFar = await db.ClearAsync(args.Before, args.Dead, soFar, cancel);
            context.Report(soFar.Count);
            context.Heartbeat();
        }

        context.Answer(new { removed = soFar.Count });
        return new Done();
    }
}
