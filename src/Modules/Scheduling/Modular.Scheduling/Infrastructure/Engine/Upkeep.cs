using Microsoft.Extensions.Logging;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>What is done once a second by whichever node gets there first: lets go what was forgotten, and keeps the history's days every ten minutes.</summary>
internal sealed class Upkeep(EnginePool pool, OrderedJobs ordered, History history, WakeUp wakeUp, ILogger<Upkeep> log)
{
    private const long UpkeepLock = 0x4d4f44_4a4f42;
    private const int RoundsPerRelease = 5;
    private const int RoundsPerHistory = 600;

    /// <summary>Resumed queues.</summary>
    private const string Unpause = """
        with free as materialized (
          select j.id from scheduling.jobs j where j.state = 8 and not exists (select from scheduling.queues q where q.name = j.queue) order by j.state limit 5000 for update skip locked)
        update scheduling.jobs j set state = 1 from free f where j.id = f.id returning j.type
        """;

    public async Task RunAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        for (var round = 0; await timer.NextAsync(cancel); round++)
        {
            try
            {
                await using var connection = await pool.Source.OpenConnectionAsync(cancel);
                if (!await LockAsync(connection, "select pg_try_advisory_lock($1)", cancel)) continue;

                try
                {
                    while (await UnpauseAsync(connection, cancel) > 0) { }
                    if (round % RoundsPerRelease == 0) await ordered.ReleaseForgottenAsync(connection, cancel);
                    if (round % RoundsPerHistory == 1) await history.KeepAsync(cancel);
                }
                finally
                {
                    await LockAsync(connection, "select pg_advisory_unlock($1)", CancellationToken.None);
                }
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.LogWarning("The upkeep of jobs waits: {Reason}", e.Message);
            }
        }
    }

    private async Task<int> UnpauseAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        var count = 0;
        await using (var unpause = new NpgsqlCommand(Unpause, connection))
        await using (var reader = await unpause.ExecuteReaderAsync(cancel))
        {
            for (; await reader.ReadAsync(cancel); count++) types.Add(reader.GetString(0));
        }

        foreach (var type in types) wakeUp.Announce(type, isLater: false);
        return count;
    }

    private static async Task<bool> LockAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection).With(UpkeepLock);
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }
}
