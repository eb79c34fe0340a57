using Modular.Platform.Jobs;

namespace Jobs.Work;

/// <summary>Says when it starts.</summary>
internal sealed record Timed(long Id) : IJobArgs
{
    public static string JobType => "bench.timed";
}

internal sealed class TimedHandler(Starts starts) : IJobHandler<Timed>
{
    public Task<Result<Done>> HandleAsync(Timed args, JobContext context, CancellationToken cancel)
    {
        starts.Tell(args.Id);
        return Task.FromResult<Result<Done>>(new Done());
    }
}
