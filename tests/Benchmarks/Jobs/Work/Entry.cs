using Modular.Platform.Jobs;
using Npgsql;

namespace Jobs.Work;

/// <summary>Notes in the ledger that it begins, works for a while, and notes the end if it is asked to.</summary>
internal sealed record Entry(long Number, string? Key, int WorkMs, bool NotesEnd) : IJobArgs
{
    /// <summary>Whatever befalls it, it is tried again, and soon: that it is done in the end is what is to be proved.</summary>
    public static readonly JobTypeOptions Options = new() { Breaker = false, Retry = new(100, [TimeSpan.FromMilliseconds(200)], TimeSpan.FromSeconds(1)) };

    public static string JobType => "bench.entry";
}

internal sealed class EntryHandler(NpgsqlDataSource source) : IJobHandler<Entry>
{
    public async Task<Result<Done>> HandleAsync(Entry args, JobContext context, CancellationToken cancel)
    {
        await LedgerNote.WriteAsync(source, context, args.Number, args.Key, hasEnded: false);
        // Deaf to the node that wants to stop, so that late ends come about.
        if (args.WorkMs > 0) await Task.Delay(args.WorkMs, CancellationToken.None);
        if (args.NotesEnd) await LedgerNote.WriteAsync(source, context, args.Number, args.Key, hasEnded: true);
        return new Done();
    }
}
