using Modular.Platform;
using Modular.Platform.Persistence.Migrations.Importing;
using Npgsql;

namespace Platform.Tests.Persistence.Migrations.Importing;

/// <summary>A database with what an old tool left in it.</summary>
internal sealed class OldDatabase(string connectionString)
{
    public string ConnectionString => connectionString;

    public MigrationDatabase Database { get; } = new(connectionString);

    public static async Task<OldDatabase> WithAsync(TestServer server, params string[] sql)
    {
        var database = new OldDatabase(await server.NewDatabaseAsync());
        foreach (var statements in sql) await database.RunAsync(statements);
        return database;
    }

    public async Task RunAsync(string sql) => await Database.AskAsync(sql);

    public Task<ImportResult> ImportAsync(ImportRequest? request = null) =>
        new HistoryImport(connectionString).RunAsync(request ?? ImportRequest.Plain, TestContext.Current.CancellationToken);

    public async Task<string> RefusedAsync(ImportRequest? request = null)
    {
        var had = await ListAsync();
        var refused = (await Assert.ThrowsAsync<StartupException>(() => ImportAsync(request))).Message;
        Assert.Equal(had, await ListAsync());
        return refused;
    }

    /// <summary>What is in the history now, one line a row.</summary>
    public Task<List<string>> ListAsync() => ListAsync(
        "select concat_ws('|', module, tool, original_id, name, original_batch, to_char(applied_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), checksum, duration_ns) from platform.imported_migrations order by applied_at, original_id");

    /// <summary>Every row of a table with its place and the transaction that wrote it, and the table's own row of the catalogue.</summary>
    public async Task<List<string>> TraceAsync(string table) =>
    [
        .. await ListAsync($"select concat_ws('|', t.ctid, t.xmin, t.xmax, t::text) from {table} t"),
        .. await ListAsync($"select c::text from pg_class c where oid = '{table}'::regclass"),
        .. await ListAsync($"select a::text from pg_attribute a where attrelid = '{table}'::regclass order by attnum"),
    ];

    private async Task<List<string>> ListAsync(string sql)
    {
        await using var connection = await Database.OpenAsync();
        if (sql.Contains("imported_migrations", StringComparison.Ordinal) && !await Database.HasAsync("platform.imported_migrations")) return [];

        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }
}
