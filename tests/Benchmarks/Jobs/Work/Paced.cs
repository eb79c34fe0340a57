using System.Collections.Concurrent;
using Modular.Platform.Jobs;

namespace Jobs.Work;

/// <summary>Knows when it was enqueued, by the clock of the machine that both processes are on; in microseconds since 1970.</summary>
internal sealed record Paced(long At) : IJobArgs
{
    public static string JobType => "bench.paced";

    public static long Now => (DateTime.UtcNow - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}

internal sealed class PacedHandler(ConcurrentQueue<double> delays) : IJobHandler<Paced>
{
    public Task<Result<Done>> HandleAsync(Paced args, JobContext context, CancellationToken cancel)
    {
        delays.Enqueue((Paced.Now - args.At) / 1000.0);
        return Task.FromResult<Result<Done>>(new Done());
    }
}
