using System.Diagnostics;
using Jobs.Work;

namespace Jobs.Roles;

/// <summary>Trivial jobs in one call, timed.</summary>
internal static class Enqueue
{
    public static async Task RunAsync(int count)
    {
        await using var node = await Node.StartIdleAsync();
        var since = Stopwatch.GetTimestamp();
        await node.EnqueueAsync(queue => queue.EnqueueManyAsync(Enumerable.Range(0, count).Select(i => new LogIf999(i))));
        Lines.Say(new { seconds = Stopwatch.GetElapsedTime(since).TotalSeconds });
    }
}
