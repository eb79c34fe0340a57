using Microsoft.EntityFrameworkCore;
using Modular.Platform.UseCases;
using Modular.Timeline.Application.Statistics;
using Modular.Timeline.Domain;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Analytics;

/// <summary>Of a difficulty or of a category; one of them.</summary>
internal sealed record GetPartAnalytics(int? Level, string? Category) : IQuery<PartAnalytics>;

/// <summary>How a difficulty or category does.</summary>
/// <param name="Figures">Of placements of its cards; a game is one where it had one placed.</param>
/// <param name="Players">People with one.</param>
/// <param name="Cards">Its cards.</param>
internal sealed record PartAnalytics(Figures Figures, long Players, CardSummary Cards);

internal sealed class GetPartAnalyticsHandler(ITimelineDb db, IFigures figures, IAnalytics analytics) : IQueryHandler<GetPartAnalytics, PartAnalytics>
{
    public async Task<Result<PartAnalytics>> Handle(GetPartAnalytics query, CancellationToken cancel)
    {
        if (query.Level is { } level) return level is < 1 or > 5 ? StatisticsErrors.UnknownLevel : await OfAsync(TallyKind.Difficulty, level, cancel);

        var id = await db.Categories.Where(c => c.Slug == query.Category).Select(c => (long?)c.Id).SingleOrDefaultAsync(cancel);
        return id is { } category ? await OfAsync(TallyKind.Category, category, cancel) : CategoryErrors.NotFound;
    }

    private async Task<PartAnalytics> OfAsync(TallyKind kind, long slot, CancellationToken cancel)
    {
        var totals = await figures.ReadTotalsAsync(kind, slot, slot, cancel);
        var players = await analytics.ReadPlayersAsync(kind, slot, slot, cancel);
        var cards = await analytics.ReadSummaryAsync(kind == TallyKind.Category ? slot : null, kind == TallyKind.Difficulty ? (short)slot : null, cancel);
        return new(totals.SingleOrDefault()?.Figures ?? Figures.None, players.GetValueOrDefault(slot), cards);
    }
}
