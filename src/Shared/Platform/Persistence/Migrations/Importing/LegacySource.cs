using System.Data;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>The old database, read in one snapshot that nothing can be written in.</summary>
internal sealed class LegacySource(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
{
    public string Database => connection.Database;

    public LegacyTables Tables => new(connection);

    public static async Task<LegacySource> OpenAsync(string connectionString, CancellationToken cancel)
    {
        var connection = await MigrationConnection.OpenAsync(connectionString, cancel);
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using var readOnly = new NpgsqlCommand("set transaction read only; set local lock_timeout = '10s'", connection);
        await readOnly.ExecuteNonQueryAsync(cancel);
        return new(connection, transaction);
    }

    /// <exception cref="StartupException">The zone is unknown, or the rows do not add up.</exception>
    public async Task<IReadOnlyList<LegacyRow>> ReadAsync(LegacyBook book, string zone, CancellationToken cancel)
    {
        if (await AskAsync("select exists (select from pg_timezone_names where name = $1)", cancel, zone) is not true)
            throw new StartupException($"There is no time zone {zone}: write it as Europe/Berlin.");

        await using var command = new NpgsqlCommand(LegacyRowsSql.Rows(book), connection).With(zone);
        var rows = new List<LegacyRow>();
        await using (var read = await command.ExecuteReaderAsync(cancel))
            while (await read.ReadAsync(cancel)) rows.Add(Row(read));

        var count = await AskAsync(LegacyRowsSql.Count(book), cancel);
        return count is long expected && expected == rows.Count ? rows : throw new StartupException($"{book.Table.Name} has {count} rows, but {rows.Count} were read. Nothing was imported.");
    }

    public async Task<bool> IsLockedAsync(LegacyBook book, CancellationToken cancel) =>
        await Tables.FindAsync(book.Table.LockName, cancel) is { } found
        && LegacyColumn.Number("is_locked").Misfit(found) is null
        && await AskAsync(LegacyRowsSql.IsLocked(found), cancel) is true;

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task<object?> AskAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection).With(values);
        return await command.ExecuteScalarAsync(cancel);
    }

    private static LegacyRow Row(NpgsqlDataReader row) => new(
        Text(row, 0), Text(row, 1), Number(row, 2), row.IsDBNull(3) ? null : row.GetDateTime(3), Text(row, 4), Text(row, 5), Number(row, 6), row.GetBoolean(7), row.GetBoolean(8));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Number(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
