using Microsoft.Extensions.Logging;
using Modular.Platform.Persistence;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// Tells the other nodes what happened here, after the commit and at most every millisecond, where much happens every five: a notification inside of transactions
/// would make all commits of the cluster wait for each other.
/// </summary>
internal sealed class NewsTelling(EnginePool pool, NodeIdentity node, WakeUp wakeUp, ILogger<NewsTelling> log)
{
    public const string Channel = "modular_jobs";

    private const int MaxBytes = 7000; // a notification holds 8000
    private const int Much = 4;
    private static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongPause = TimeSpan.FromMilliseconds(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await wakeUp.News.WaitAsync(Timeout.InfiniteTimeSpan, cancel);
                await Task.Delay(await TellAsync(cancel) < Much ? ShortPause : LongPause, cancel);
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

    /// <summary>How often something was to be told.</summary>
    private async Task<int> TellAsync(CancellationToken cancel)
    {
        var (news, tellings) = wakeUp.TakeNews();
        if (news.Count == 0) return 0;

        var text = string.Join(',', news);
        await using var tell = pool.Source.CreateCommand("select pg_notify($1, $2)").With(Channel, $"{node.Tag}:{(text.Length > MaxBytes ? NewsHearing.Everything : text)}");
        await tell.ExecuteNonQueryAsync(cancel);
        return tellings;
    }
}
