using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Waiting;

/// <summary>Finds out who holds what others wait for.</summary>
internal static class LockHolders
{
    /// <summary>Who holds an advisory lock of this database; null when nobody does.</summary>
    public static Task<LockHolder?> OfAdvisoryLockAsync(NpgsqlConnection connection, long key, CancellationToken cancel) => FirstAsync(
        connection,
        """
        select a.pid, a.application_name, coalesce(host(a.client_addr), 'local'), a.backend_start, a.state, a.query
        from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where l.locktype = 'advisory' and l.granted and l.objsubid = 1
          and l.database = (select oid from pg_database where datname = current_database())
          and (l.classid::bigint << 32) | l.objid::bigint = $1
        """,
        key,
        cancel);

    /// <summary>Whom a server process waits for, the oldest of several; null when for nobody.</summary>
    public static Task<LockHolder?> BeforeAsync(NpgsqlConnection connection, int pid, CancellationToken cancel) => FirstAsync(
        connection,
        """
        select pid, application_name, coalesce(host(client_addr), 'local'), coalesce(xact_start, backend_start), state, query
        from pg_stat_activity where pid = any(pg_blocking_pids($1::integer)) order by xact_start limit 1
        """,
        pid,
        cancel);

    private static async Task<LockHolder?> FirstAsync(NpgsqlConnection connection, string sql, long value, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter<long> { TypedValue = value } } };
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;

        return new LockHolder(row.GetInt32(0), Text(row, 1) ?? "unknown", row.GetString(2), row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3), Text(row, 4), Text(row, 5));
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
