using System.Globalization;
using Jobs.Work;
using Modular.Platform.Jobs;

namespace Jobs.Proofs;

/// <summary>Works, with as many schedules of a second as it is given, until it is told to stop.</summary>
internal static class LedgerWorker
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(int schedules)
    {
        await using var node = await Node.StartAsync(services =>
        {
            services.AddJob<Entry, EntryHandler>(Entry.Options);
            services.AddJob<Tick, TickHandler>();
            for (var i = 0; i < schedules; i++) services.AddSchedule("bench.tick_" + i.ToString(CultureInfo.InvariantCulture), Second, new Tick(i), overlaps: true); // on a busy machine a tick may not be done when the next one comes
        });
        Lines.Say(new { ready = true });
        await Lines.HearAsync();
    }
}
