using Modular.Platform.Persistence.Migrations.Progress;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Waiting;

/// <summary>Looks, through a connection of its own, whom a statement that takes long waits for, and says so once for each.</summary>
internal sealed class LockWatch(string connectionString, NpgsqlConnection watched, MigrationWaits waits, IMigrationProgress progress)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Whom the statement waited for when it was last seen to wait.</summary>
    public LockHolder? Seen { get; private set; }

    /// <summary>Awaits the statement; a look that fails is none of its business.</summary>
    public async Task<int> WatchAsync(string migration, Task<int> running, CancellationToken cancel)
    {
        var next = waits.Lock * 0.5;
        while (await Task.WhenAny(running, Task.Delay(next, cancel)) != running && !cancel.IsCancellationRequested)
        {
            await LookAsync(migration, cancel);
            next = Pause;
        }

        return await running;
    }

    private async Task LookAsync(string migration, CancellationToken cancel)
    {
        try
        {
            await using var connection = await MigrationConnection.OpenAsync(connectionString, cancel);
            if (await LockHolders.BeforeAsync(connection, watched.ProcessID, cancel) is not { } holder) return;

            if (holder.Pid != Seen?.Pid) progress.Waits(migration, holder);
            Seen = holder;
        }
        catch (Exception e) when (e is NpgsqlException or StartupException or OperationCanceledException)
        {
            // No connection was free, say. The statement goes on without a witness.
        }
    }
}
