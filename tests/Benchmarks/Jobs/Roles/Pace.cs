using Jobs.Work;

namespace Jobs.Roles;

/// <summary>Enqueues one job after the other, a little apart, for another process.</summary>
internal static class Pace
{
    private const int WarmUp = 1000;
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(5);

    public static async Task RunAsync(int count)
    {
        await using var node = await Node.StartIdleAsync();
        for (var i = 0; i < WarmUp + count; i++)
        {
            await node.EnqueueAsync(queue => queue.EnqueueAsync(new Paced(Paced.Now)));
            await Task.Delay(Apart);
        }

        Lines.Say(new { done = true });
    }
}
