using Npgsql;

namespace Load;

/// <summary>What has to be said of the database beside its figures.</summary>
internal sealed record DatabaseFacts(string Version, string Fsync, string SynchronousCommit)
{
    public static async Task<DatabaseFacts> ReadAsync(string connectionString, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var select = source.CreateCommand("select current_setting('server_version'), current_setting('fsync'), current_setting('synchronous_commit')");
        await using var row = await select.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new(row.GetString(0), row.GetString(1), row.GetString(2));
    }

    public static async Task<long> EventsWaitingAsync(string connectionString, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var select = source.CreateCommand("select count(*) from scheduling.jobs where queue = 'events'");
        return (long)(await select.ExecuteScalarAsync(cancel))!;
    }
}
