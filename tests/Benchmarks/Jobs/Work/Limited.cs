using Modular.Platform.Jobs;

namespace Jobs.Work;

/// <summary>One at a time, and the first does not end.</summary>
internal sealed record Limited(long Id) : IJobArgs
{
    public static readonly JobTypeOptions Options = new() { MaxGlobal = 1, Timeout = TimeSpan.FromHours(1) };

    public static string JobType => "bench.limited";
}

/// <summary>Those of one ordering key wait for the first, which does not end.</summary>
internal sealed record Ordered(long Id) : IJobArgs
{
    public static readonly JobTypeOptions Options = new() { Timeout = TimeSpan.FromHours(1) };

    public static string JobType => "bench.ordered";
}

/// <summary>Nobody does it.</summary>
internal sealed record Unknown(long Id) : IJobArgs
{
    public static string JobType => "bench.unknown";
}

internal sealed class EndlessHandler<TArgs> : IJobHandler<TArgs> where TArgs : IJobArgs
{
    public async Task<Result<Done>> HandleAsync(TArgs args, JobContext context, CancellationToken cancel)
    {
        await Task.Delay(Timeout.Infinite, cancel);
        return new Done();
    }
}
