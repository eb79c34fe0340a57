using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Platform.Persistence;
using Modular.Platform.Startup;
using Modular.Timeline.Application;
using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Infrastructure.Decks;

/// <summary>Something to play with from the first minute on: takes the shipped events in where there are none.</summary>
internal sealed class ShippedDeck(IOptions<DeckSettings> settings, ITimelineDb db, DbSession session, DeckImport import, ILogger<ShippedDeck> log) : IStartupTask
{
    private static readonly ImportMode Mode = new(Atomic: false, DryRun: false, NewCategories: true);

    public async Task RunAsync(CancellationToken cancel)
    {
        if (!settings.Value.Seed || await db.Events.AnyAsync(cancel)) return;

        await using var deck = Open();
        await session.TransactAsync(async () =>
        {
            var report = await import.RunAsync(deck, DeckFormat.Csv, Mode, cancel);
            if (report.IsFailed) log.LogError("The shipped events cannot be read: {Reason}", report.Errors[0].Detail);
            else if (report.Value.Refused > 0) log.LogError("{Refused} of the shipped events were refused, the first for {Reason}", report.Value.Refused, report.Value.Problems[0].Code);
            return report.IsSuccess;
        }, cancel);
    }

    internal static Stream Open() => typeof(ShippedDeck).Assembly.GetManifestResourceStream("decks/history.csv")!;
}
