using Microsoft.Extensions.Logging;
using Modular.Platform.Persistence;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// Tells the other nodes what happened here, after the commit and at most every five milliseconds: a notification inside of transactions would make all
/// commits of the cluster wait for each other.
/// </summary>
internal sealed class NewsTelling(EnginePool pool, NodeIdentity node, WakeUp wakeUp, ILogger<NewsTelling> log)
{
    public const string Channel = "modular_jobs";

    private const int MaxBytes = 7000; // a notification holds 8000
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await wakeUp.News.WaitAsync(Timeout.InfiniteTimeSpan, cancel);
                await TellAsync(cancel);
                await Task.Delay(Pause, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogDebug("Other nodes will find it by polling: {Reason}", e.Message);
            }
        }
    }

    private async Task TellAsync(CancellationToken cancel)
    {
        var news = wakeUp.TakeNews();
        if (news.Count == 0) return;

        var text = string.Join(',', news);
        await using var tell = pool.Source.CreateCommand("select pg_notify($1, $2)").With(Channel, $"{node.Tag}:{(text.Length > MaxBytes ? NewsHearing.Everything : text)}");
        await tell.ExecuteNonQueryAsync(cancel);
    }
}
