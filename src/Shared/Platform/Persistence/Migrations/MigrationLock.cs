using System.Diagnostics;
using Modular.Platform.Persistence.Migrations.Progress;
using Modular.Platform.Persistence.Migrations.Waiting;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>
/// One run at a time per database. The lock belongs to the connection that also runs the migrations: when its process is killed in the
/// middle of a statement, PostgreSQL keeps the lock until it has ended that statement, within seconds, so nobody runs beside it.
/// </summary>
internal static class MigrationLock
{
    public const long Key = 0x6D6F64756C6172; // "modular"
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes the lock, until the connection is closed.</summary>
    /// <exception cref="StartupException">Another run did not end within the limit.</exception>
    public static async Task TakeAsync(NpgsqlConnection connection, TimeSpan limit, CancellationToken cancel, IMigrationProgress? progress = null)
    {
        var (since, told) = (Stopwatch.GetTimestamp(), false);
        // Asked again and again, not waited for: a waiting statement holds a snapshot, which CREATE INDEX CONCURRENTLY would wait for in turn.
        while (await AskAsync(connection, "select pg_try_advisory_lock($1)", cancel) is not true)
        {
            if (Stopwatch.GetElapsedTime(since) > limit) throw TakesTooLong(limit, await HolderAsync(connection, cancel));
            if (!told) progress?.WaitsForRun(await HolderAsync(connection, cancel));
            told = true;
            await Task.Delay(Pause, cancel);
        }
    }

    /// <summary>Whose run it is; null when there is none.</summary>
    public static Task<LockHolder?> HolderAsync(NpgsqlConnection connection, CancellationToken cancel) => LockHolders.OfAdvisoryLockAsync(connection, Key, cancel);

    private static StartupException TakesTooLong(TimeSpan limit, LockHolder? holder) =>
        new($"Another process has been migrating this database for over {limit.TotalSeconds:0} s ({holder?.ToString() ?? "gone by now"}): wait for it, or end it with `modular db unlock`.");

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter<long> { TypedValue = Key } } };
        return await command.ExecuteScalarAsync(cancel);
    }
}
