using Modular.Platform.Persistence.Migrations.Progress;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Waiting;

/// <summary>
/// Tries again what a lock kept from running, after pauses that grow and differ, until the patience is at its end. Between the tries those who
/// stood behind us get through.
/// </summary>
internal sealed class LockRetries(MigrationWaits waits, IMigrationProgress progress, TimeProvider clock)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    public async Task<T> RunAsync<T>(string migration, Func<Task<T>> attempt, CancellationToken cancel)
    {
        long? since = null; // the work before the first lock that is held takes nothing from the patience
        for (var pause = waits.Lock; ; pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks)))
        {
            try
            {
                return await attempt();
            }
            catch (PostgresException busy) when (IsLock(busy) && clock.GetElapsedTime(since ??= clock.GetTimestamp()) < waits.Patience)
            {
                progress.TriesAgain(migration, busy.MessageText);
                await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), cancel);
            }
        }
    }

    private static bool IsLock(PostgresException error) => error.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected;
}
