using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Modular.Platform.Persistence;
using Modular.Scheduling.Application;
using Modular.Scheduling.Infrastructure.Engine;

namespace Modular.Scheduling.Infrastructure.Feed;

/// <summary>
/// Carries what happens between the nodes, ten times a second and at most four notifications a time: it is never stored, so it travels in the notification itself.
/// </summary>
internal sealed class FeedTelling(JobFeed feed, EnginePool pool, ILogger<FeedTelling> log)
{
    public const string Channel = "modular_job_feed";

    private const int MaxBytes = 7500; // a notification holds 8000
    private const int MaxMessages = 4;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Reminder = TimeSpan.FromSeconds(10);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public async Task RunAsync(CancellationToken cancel)
    {
        var remindedAt = 0L;
        using var timer = new PeriodicTimer(Round);
        while (await timer.NextAsync(cancel))
        {
            try
            {
                if (feed.HasListeners && Stopwatch.GetElapsedTime(remindedAt) > Reminder)
                {
                    feed.Watch();
                    remindedAt = Stopwatch.GetTimestamp();
                }

                await TellAsync(cancel);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.LogDebug("Whoever watches jobs misses something: {Reason}", e.Message);
            }
        }
    }

    public static IReadOnlyList<FeedItem> Read(string payload) => JsonSerializer.Deserialize<List<FeedItem>>(payload, Json) ?? [];

    private async Task TellAsync(CancellationToken cancel)
    {
        var (happenings, leftOut) = feed.TakeUntold();
        var messages = Messages(happenings, leftOut);
        if (messages.Length == 0) return;

        try
        {
            await using var tell = pool.Source.CreateCommand("select pg_notify($1, m) from unnest($2) m").With(Channel, messages);
            await tell.ExecuteNonQueryAsync(cancel);
        }
        catch
        {
            feed.LeaveOut(happenings.Count + leftOut);
            throw;
        }
    }

    /// <summary>As many as fit; the rest is counted in the last one.</summary>
    private static string[] Messages(List<JobHappening> happenings, int leftOut)
    {
        var messages = new List<string>();
        var (message, bytes) = (new List<string>(), 0);
        for (var i = 0; i < happenings.Count; i++)
        {
            var item = JsonSerializer.Serialize(new FeedItem(happenings[i], 0), Json);
            var length = Encoding.UTF8.GetByteCount(item) + 1;
            if (bytes + length > MaxBytes)
            {
                messages.Add($"[{string.Join(',', message)}]");
                (message, bytes) = ([], 0);
                if (messages.Count == MaxMessages)
                {
                    leftOut += happenings.Count - i;
                    break;
                }
            }

            message.Add(item);
            bytes += length;
        }

        if (leftOut > 0) message.Add(JsonSerializer.Serialize(new FeedItem(null, leftOut), Json));
        if (message.Count > 0) messages.Add($"[{string.Join(',', message)}]");
        return [.. messages];
    }
}
