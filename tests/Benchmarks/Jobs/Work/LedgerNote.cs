using Modular.Platform.Jobs;
using Npgsql;
using NpgsqlTypes;

namespace Jobs.Work;

/// <summary>A row of the ledger, committed by itself.</summary>
internal static class LedgerNote
{
    private const string Sql = "insert into public.ledger (job, number, key, attempt, process, has_ended) values ($1, $2, $3, $4, $5, $6)";

    public static async Task WriteAsync(NpgsqlDataSource source, JobContext context, long number, string? key, bool hasEnded)
    {
        await using var insert = source.CreateCommand(Sql);
        var p = insert.Parameters;
        p.Add(new() { Value = context.JobId });
        p.Add(new() { Value = number });
        p.Add(new() { Value = (object?)key ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        p.Add(new() { Value = context.Attempt });
        p.Add(new() { Value = Environment.ProcessId });
        p.Add(new() { Value = hasEnded });
        await insert.ExecuteNonQueryAsync();
    }
}
