using Modular.Platform.Jobs;

namespace Jobs.Work;

/// <summary>The trivial job of graphile-worker's performance test.</summary>
internal sealed record LogIf999(long Id) : IJobArgs
{
    public static string JobType => "bench.log_if_999";
}

internal sealed class LogIf999Handler(Progress progress) : IJobHandler<LogIf999>
{
    private static readonly Task<Result<Done>> Good = Task.FromResult<Result<Done>>(new Done());

    public Task<Result<Done>> HandleAsync(LogIf999 args, JobContext context, CancellationToken cancel)
    {
        progress.Add();
        if (args.Id == 999) Console.Error.WriteLine("Found 999!");
        return Good;
    }
}
