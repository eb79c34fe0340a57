using System.Collections.Concurrent;
using Jobs.Work;
using Modular.Platform.Jobs;

namespace Jobs.Roles;

/// <summary>Does what another process enqueues, and says in the end how long after that it began.</summary>
internal static class Hear
{
    private const int WarmUp = 1000;

    public static async Task RunAsync()
    {
        var delays = new ConcurrentQueue<double>();
        await using var node = await Node.StartAsync(services =>
        {
            services.AddSingleton(delays);
            services.AddJob<Paced, PacedHandler>();
        });
        Lines.Say(new { ready = true });
        await Lines.HearAsync();
        Spread.Say([.. delays.Skip(WarmUp)]);
    }
}
