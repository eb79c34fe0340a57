using Npgsql;

namespace Modular.Testing.Databases;

/// <summary>Holds locks on rows, so that requests pile up behind them.</summary>
public sealed class HeldRows : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private HeldRows(TestDatabase database, NpgsqlConnection connection, NpgsqlTransaction transaction) => (_database, _connection, _transaction) = (database, connection, transaction);

    /// <summary>Runs the statement, which selects for update or updates, and keeps its transaction open.</summary>
    public static async Task<HeldRows> TakeAsync(TestDatabase database, string sql, params object[] values)
    {
        var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var take = new NpgsqlCommand(sql, connection, transaction);
        foreach (var value in values) take.Parameters.Add(new NpgsqlParameter { Value = value });
        await take.ExecuteNonQueryAsync();
        return new(database, connection, transaction);
    }

    /// <summary>Commits and lets go as soon as so many connections wait for these locks, in a queue or each by itself.</summary>
    public async Task ReleaseAfterAsync(int waiting)
    {
        await _database.WaitUntilAsync("""
            with recursive waiting(pid) as (
              select $2::int union select a.pid from pg_stat_activity a join waiting w on w.pid = any (pg_blocking_pids(a.pid)) where a.datname = current_database())
            select count(*) > $1 from waiting
            """, waiting, _connection.ProcessID);
        await _transaction.CommitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
