using System.Diagnostics;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>
/// One run at a time per database. The lock belongs to the connection that also runs the migrations: when its process is killed in the
/// middle of a statement, PostgreSQL keeps the lock until that statement has ended, so nobody runs beside it.
/// </summary>
internal static class MigrationLock
{
    public const long Key = 0x6D6F64756C6172; // "modular"
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes the lock, until the connection is closed.</summary>
    /// <exception cref="StartupException">Another run did not end within the limit.</exception>
    public static async Task TakeAsync(NpgsqlConnection connection, TimeSpan limit, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        // Asked again and again, not waited for: a waiting statement holds a snapshot, which CREATE INDEX CONCURRENTLY would wait for in turn.
        while (await AskAsync(connection, "select pg_try_advisory_lock($1)", cancel) is not true)
        {
            if (Stopwatch.GetElapsedTime(since) > limit)
                throw new StartupException($"Another process has been migrating this database for over {limit.TotalSeconds:0} s ({await HolderAsync(connection, cancel)}): wait for it, or end it.");
            await Task.Delay(Pause, cancel);
        }
    }

    private static async Task<string> HolderAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        const string Sql =
            """
            select format('pid %s, application %s, address %s', a.pid, a.application_name, coalesce(host(a.client_addr), 'local'))
            from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and l.objsubid = 1
              and l.database = (select oid from pg_database where datname = current_database())
              and (l.classid::bigint << 32) | l.objid::bigint = $1
            """;
        return await AskAsync(connection, Sql, cancel) as string ?? "gone by now";
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter<long> { TypedValue = Key } } };
        return await command.ExecuteScalarAsync(cancel);
    }
}
