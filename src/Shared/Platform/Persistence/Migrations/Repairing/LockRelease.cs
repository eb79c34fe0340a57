using System.Diagnostics;
using Modular.Platform.Persistence.Migrations.Waiting;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Repairing;

/// <summary>Ends a run that somebody else's process no longer ends itself.</summary>
internal sealed class LockRelease(string connectionString)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Whose run it is; null when there is none.</summary>
    public async Task<LockHolder?> FindAsync(CancellationToken cancel)
    {
        await using var connection = await MigrationConnection.OpenAsync(connectionString, cancel);
        return await MigrationLock.HolderAsync(connection, cancel);
    }

    /// <exception cref="StartupException">We may not, or it does not end.</exception>
    public async Task EndAsync(LockHolder holder, CancellationToken cancel)
    {
        await using var connection = await MigrationConnection.OpenAsync(connectionString, cancel);
        await TerminateAsync(connection, holder, cancel);
        for (var since = Stopwatch.GetTimestamp(); (await MigrationLock.HolderAsync(connection, cancel))?.Pid == holder.Pid; await Task.Delay(50, cancel))
            if (Stopwatch.GetElapsedTime(since) > Limit) throw new StartupException($"The connection of {holder} was told to end and has not yet: look again in a while.");
    }

    private static async Task TerminateAsync(NpgsqlConnection connection, LockHolder holder, CancellationToken cancel)
    {
        try
        {
            await using var end = new NpgsqlCommand("select pg_terminate_backend($1)", connection) { Parameters = { new() { Value = holder.Pid } } };
            await end.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException refused)
        {
            throw new StartupException($"The connection of {holder} cannot be ended: {refused.MessageText}. Connect as its own user or as a superuser.", refused);
        }
    }
}
