using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Platform.Persistence;
using Modular.Scheduling.Infrastructure.Feed;
using Modular.Scheduling.Infrastructure.Queue;
using Modular.Scheduling.Infrastructure.Schedules;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>This node's part of the engine: starts its loops, and ends them so that nothing is lost: what runs may finish, what does not finish in time goes back.</summary>
internal sealed class JobEngine(
    EnginePool pool, JobTypes types, JobPump pump, JobBuffer buffer, JobWorker worker, Outcomes outcomes, GivingBack givingBack, HeldJobs held, NodeIdentity node,
    Heartbeat heartbeat, Rescue rescue, DueJobs due, ScheduleTicker ticker, JobWatch watch, NewsTelling telling, NewsHearing hearing, FeedTelling feed, Upkeep upkeep, History history, WakeUp wakeUp,
    IOptions<EngineSettings> settings, ILogger<JobEngine> log) : BackgroundService
{
    private const int Writers = 2;
    private static readonly TimeSpan StopWait = TimeSpan.FromSeconds(1);

    private const string Limits = "insert into scheduling.job_limits (type) select unnest($1::text[]) on conflict do nothing";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beating = new CancellationTokenSource();
        var news = Task.WhenAll(telling.RunAsync(stoppingToken), hearing.RunAsync(stoppingToken), feed.RunAsync(stoppingToken));
        if (settings.Value.Concurrency == 0)
        {
            await news;
            return;
        }

        if (!await BeginAsync(stoppingToken)) return;

        var writers = Enumerable.Range(0, Writers).Select(_ => outcomes.RunAsync(beating.Token)).ToArray();
        var workers = Enumerable.Range(0, settings.Value.Concurrency).Select(_ => Task.Run(worker.RunAsync, CancellationToken.None)).ToArray();
        Task[] living = [heartbeat.RunAsync(beating.Token), watch.RunAsync(beating.Token)];
        wakeUp.StirAll();
        await Task.WhenAll(news, pump.RunAsync(stoppingToken), rescue.RunAsync(stoppingToken), due.RunAsync(stoppingToken), ticker.RunAsync(stoppingToken), upkeep.RunAsync(stoppingToken));

        await DrainAsync(workers, writers);
        await beating.CancelAsync();
        await Task.WhenAll(living);
    }

    /// <summary>False when the node was stopped before it could begin.</summary>
    private async Task<bool> BeginAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await using (var limits = pool.Source.CreateCommand(Limits).With((object)types.All.Select(t => t.Name).ToArray())) await limits.ExecuteNonQueryAsync(cancel);
                await history.KeepAsync(cancel);
                await heartbeat.RegisterAsync(cancel);
                return true;
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.LogWarning("The job engine waits to begin: {Reason}", e.Message);
                await Task.Delay(settings.Value.Poll, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        return false;
    }

    private async Task DrainAsync(Task[] workers, Task[] writers)
    {
        await givingBack.AllAsync();
        buffer.Complete();
        await SayAsync("update scheduling.nodes set is_stopping = true where id = $1");
        var working = Task.WhenAll(workers);
        if (await Task.WhenAny(working, Task.Delay(TimeSpan.FromSeconds(settings.Value.DrainSeconds))) != working)
        {
            foreach (var job in held.All) job.Stop.Ask(StopReason.NodeStops, StopWait / 2);
            await Task.WhenAny(working, Task.Delay(StopWait));
        }

        outcomes.Complete();
        await Task.WhenAny(Task.WhenAll(writers), Task.Delay(StopWait));
        if (held.Count > 0) log.LogWarning("{Count} jobs could not be given back; they run again when this node is missed", held.Count);
        else await SayAsync("delete from scheduling.nodes where id = $1");
    }

    /// <summary>Without it the others would find out by themselves, only later.</summary>
    private async Task SayAsync(string sql)
    {
        try
        {
            await using var say = pool.Source.CreateCommand(sql).With(node.Id);
            await say.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException e)
        {
            log.LogDebug("The database is away already: {Reason}", e.Message);
        }
    }
}
