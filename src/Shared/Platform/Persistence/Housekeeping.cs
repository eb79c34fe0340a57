using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Modular.Platform.Persistence;

/// <summary>Removes what has had its day: idempotent answers after 24 hours, allowances that are full again, and what modules say. A thousand rows a time, so that no lock is held long.</summary>
internal sealed class Housekeeping(DatabaseConnection database, IEnumerable<HousekeepingStatement> ofModules, ILogger<Housekeeping> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private static readonly string[] Statements =
    [
        "delete from platform.idempotency where ctid = any(array(select ctid from platform.idempotency where created_at < now() - interval '24 hours' limit 1000))",
        "delete from platform.rate_allowances where ctid = any(array(select ctid from platform.rate_allowances where full_at < now() limit 1000 for update skip locked))",
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
                await TidyAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning("Housekeeping waits: {Reason}", e.Message);
            }
        }
    }

    internal async Task TidyAsync(CancellationToken cancel)
    {
        foreach (var statement in Statements.Concat(ofModules.Select(s => s.Text))) await EmptyAsync(statement, cancel);
    }

    private async Task EmptyAsync(string statement, CancellationToken cancel)
    {
        await using var delete = database.Source.CreateCommand(statement);
        while (await delete.ExecuteNonQueryAsync(cancel) > 0) await Task.Yield();
    }
}
