using System.Diagnostics;
using Jobs.Work;

namespace Jobs.Roles;

/// <summary>Single enqueues, so many in flight at once, for so long.</summary>
internal static class OneByOne
{
    public static async Task RunAsync(TimeSpan duration, int inFlight)
    {
        await using var node = await Node.StartIdleAsync();
        var (count, since) = (0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => ClientAsync()));
        Lines.Say(new { perSecond = count / Stopwatch.GetElapsedTime(since).TotalSeconds });

        async Task ClientAsync()
        {
            while (Stopwatch.GetElapsedTime(since) < duration)
            {
                await node.EnqueueAsync(queue => queue.EnqueueAsync(new LogIf999(count)));
                Interlocked.Increment(ref count);
            }
        }
    }
}
