using Microsoft.Extensions.Logging;
using Modular.Platform.Persistence;
using Modular.Scheduling.Infrastructure.Feed;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Hears what the other nodes tell. Whatever is missed while the connection is away is found by polling.</summary>
internal sealed class NewsHearing(IDatabasePools pools, NodeIdentity node, Control control, WakeUp wakeUp, JobFeed feed, ILogger<NewsHearing> log)
{
    public const string Everything = "*";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var pool = pools.Open("modular listens", 1);
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await using var connection = await pool.OpenConnectionAsync(cancel);
                connection.Notification += (_, news) => Hear(news);
                await using (var listen = new NpgsqlCommand($"listen {NewsTelling.Channel}; listen {FeedTelling.Channel}", connection)) await listen.ExecuteNonQueryAsync(cancel);
                HearAll();
                while (true) await connection.WaitAsync(cancel);
            }
            catch (Exception) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning("Nobody is heard for the moment, only polled: {Reason}", e.Message);
                await Task.Delay(Pause, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Hear(NpgsqlNotificationEventArgs news)
    {
        if (news.Channel != FeedTelling.Channel) Hear(news.Payload);
        else if (feed.HasListeners) feed.Hand(FeedTelling.Read(news.Payload));
    }

    private void Hear(string payload)
    {
        var colon = payload.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || payload.AsSpan(0, colon).SequenceEqual(node.Tag)) return;

        foreach (var news in payload[(colon + 1)..].Split(','))
        {
            if (news == Everything) HearAll();
            else if (news == Control.Changed) Heed();
            else if (news == JobFeed.Watched) feed.Heed();
            else if (news == WakeUp.Replanned) wakeUp.Plans.Ring();
            else if (news.StartsWith(WakeUp.Later)) wakeUp.Stir(news[1..], isLater: true);
            else wakeUp.Stir(news);
        }
    }

    private void HearAll()
    {
        Heed();
        wakeUp.Due.Ring();
        wakeUp.Plans.Ring();
        wakeUp.StirAll();
    }

    private void Heed()
    {
        control.Doubt();
        wakeUp.Work.Ring();
    }
}
