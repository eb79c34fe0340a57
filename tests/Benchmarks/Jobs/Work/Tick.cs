using Modular.Platform.Jobs;
using Npgsql;

namespace Jobs.Work;

/// <summary>A schedule's time has come.</summary>
internal sealed record Tick(long Number) : IJobArgs
{
    public static string JobType => "bench.tick";
}

internal sealed class TickHandler(NpgsqlDataSource source) : IJobHandler<Tick>
{
    public async Task<Result<Done>> HandleAsync(Tick args, JobContext context, CancellationToken cancel)
    {
        await LedgerNote.WriteAsync(source, context, args.Number, null, hasEnded: false);
        return new Done();
    }
}
