using System.Diagnostics;
using System.Runtime.CompilerServices;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Modular.Scheduling.Application;

/// <summary>What somebody who watches is told, over whichever protocol: how things are at first, then what happens, and every two seconds at most how many jobs wait.</summary>
internal sealed class JobWatching(IJobFeed feed, IServiceScopeFactory scopes)
{
    /// <summary>Rights may be taken away meanwhile, so nobody watches for ever; clients connect again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan BetweenStats = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>False when as many watch on this node as may.</summary>
    public bool TryBegin(out IJobFeedReader reader) => (reader = feed.Listen()!) is not null;

    /// <summary>Ends when the watcher was too slow, or has watched for half an hour.</summary>
    public async IAsyncEnumerable<Watched> ReadAsync(IJobFeedReader reader, [EnumeratorCancellation] CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        var (toldAt, countedAt) = (began, began);
        UnfinishedCounts? told = null;

        yield return new(Watched.Status, await AskAsync(new GetStatus(), cancel));
        while (Stopwatch.GetElapsedTime(began) < Longest)
        {
            if (await reader.NextAsync(BetweenStats, cancel) is not { } items) yield break;

            foreach (var item in items) yield return item.Happening is { } happening ? new(happening.Event, happening) : new(Watched.LeftOut, new JobsLeftOut(item.LeftOut));
            if (items.Count > 0) toldAt = Stopwatch.GetTimestamp();

            if (Stopwatch.GetElapsedTime(countedAt) >= BetweenStats)
            {
                countedAt = Stopwatch.GetTimestamp();
                var stats = await AskAsync(new GetJobStats(), cancel);
                if (stats.Jobs != told)
                {
                    told = stats.Jobs;
                    toldAt = countedAt;
                    yield return new(Watched.QueueStats, new JobQueueStats(stats.CountedAt, stats.Jobs, stats.Queues));
                }
            }

            if (Stopwatch.GetElapsedTime(toldAt) < Silence) continue;

            toldAt = Stopwatch.GetTimestamp();
            yield return new(Watched.Ping, new StillThere());
        }
    }

    /// <summary>In a scope of its own: whoever watches holds no connection to the database.</summary>
    public async Task<T> AskAsync<T>(IRequest<Result<T>> query, CancellationToken cancel) where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query, cancel)).Value;
    }
}

/// <summary>One thing that a watcher is told.</summary>
internal sealed record Watched(string Name, object Data)
{
    public const string Status = "status";
    public const string LeftOut = "jobs.left_out";
    public const string QueueStats = "queue.stats";
    public const string Ping = "ping";
}

/// <summary>How many jobs wait.</summary>
/// <param name="CountedAt">When they were counted.</param>
/// <param name="Jobs">All that are not finished.</param>
/// <param name="Queues">The same by queue.</param>
internal sealed record JobQueueStats(DateTimeOffset CountedAt, UnfinishedCounts Jobs, IReadOnlyList<QueueStats> Queues);

/// <summary>So much happened at once that some of it is not told.</summary>
/// <param name="Count">How many happenings.</param>
internal sealed record JobsLeftOut(int Count);

/// <summary>Nothing happened; the connection stands.</summary>
internal sealed record StillThere;
