using Modular.Platform.Persistence.Migrations.Progress;
using Modular.Platform.Persistence.Migrations.Waiting;

namespace Modular.Platform.Persistence.Migrations.Backfills;

/// <summary>
/// Runs a statement that takes a limited number of rows again and again, each time in a transaction of its own, until it changes none. Which rows are left
/// says its own where clause, so that a run that was cut off goes on where it was.
/// </summary>
internal sealed class Backfill(LockRetries retries, IMigrationProgress progress, TimeProvider clock)
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(1);

    /// <exception cref="StartupException">The statement only reads.</exception>
    public async Task RunAsync(string migration, SqlStatement statement, TimeSpan pause, Func<Task<int>> execute, CancellationToken cancel)
    {
        var (rows, told) = (0L, clock.GetTimestamp());
        while (await retries.RunAsync(migration, execute, cancel) is var changed and not 0)
        {
            if (changed < 0) throw new StartupException($"Migration {migration}, line {statement.Line}: a batched statement ends in an insert, update, delete or merge, and this one only reads.");

            rows += changed;
            if (clock.GetElapsedTime(told) >= TellEvery)
            {
                progress.Changed(migration, rows);
                told = clock.GetTimestamp();
            }

            if (pause > TimeSpan.Zero) await Task.Delay(pause, cancel);
        }

        if (rows > 0) progress.Changed(migration, rows);
    }
}
