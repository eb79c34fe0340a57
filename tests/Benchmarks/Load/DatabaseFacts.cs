using Npgsql;

namespace Load;

/// <summary>What has to be said of the database beside its figures.</summary>
internal sealed record DatabaseFacts(string Version, string Fsync, string SynchronousCommit, long EventsWaiting)
{
    public static async Task<DatabaseFacts> ReadAsync(string connectionString, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var select = source.CreateCommand("""
            select current_setting('server_version'), current_setting('fsync'), current_setting('synchronous_commit'), (select count(*) from scheduling.jobs where queue = 'events')
            """);
        await using var row = await select.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3));
    }
}
