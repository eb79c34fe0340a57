using System.Diagnostics;
using Jobs.Work;
using Modular.Platform.Jobs;

namespace Jobs.Roles;

/// <summary>From the enqueue to the handler's start: one job after the other, each once the one before has started.</summary>
internal static class Latency
{
    private const int WarmUp = 1000;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(int count)
    {
        var starts = new Starts();
        await using var node = await Node.StartAsync(services =>
        {
            services.AddSingleton(starts);
            services.AddJob<Timed, TimedHandler>();
        });
        await Task.Delay(Rest);
        for (var id = 0; id < WarmUp; id++) await OneAsync(node, starts, id);
        await Task.Delay(Rest);

        var all = new double[count];
        for (var i = 0; i < count; i++) all[i] = await OneAsync(node, starts, WarmUp + i);
        Spread.Say(all);
    }

    private static async Task<double> OneAsync(Node node, Starts starts, int id)
    {
        var start = starts.OfAsync(id);
        var since = Stopwatch.GetTimestamp();
        await node.EnqueueAsync(queue => queue.EnqueueAsync(new Timed(id)));
        return Stopwatch.GetElapsedTime(since, await start).TotalMilliseconds;
    }
}
