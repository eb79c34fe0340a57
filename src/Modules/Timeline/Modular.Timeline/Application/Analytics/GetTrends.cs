using Modular.Platform.UseCases;
using Modular.Timeline.Application.Statistics;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Analytics;

/// <param name="Days">How far back, 1 to 365; 30 by default.</param>
/// <param name="Interval">day or week.</param>
internal sealed record GetTrends(int? Days, string? Interval) : IQuery<Trends>;

/// <summary>Days or weeks (from Monday on) in order, UTC, also those without anything; the last one goes on.</summary>
internal sealed record Trends(IReadOnlyList<TrendPoint> Items);

/// <summary>A day or week.</summary>
/// <param name="From">The day, or the week's Monday.</param>
/// <param name="Players">People with a completed game.</param>
/// <param name="Figures">What all games come to, those of guests among them.</param>
internal sealed record TrendPoint(DateOnly From, long Players, Figures Figures);

internal sealed class GetTrendsHandler(IFigures figures, IAnalytics analytics, TimeProvider clock) : IQueryHandler<GetTrends, Trends>
{
    private const int Usual = 30;

    public async Task<Result<Trends>> Handle(GetTrends query, CancellationToken cancel)
    {
        var check = new Validation();
        check.Require(query.Days is null or (>= 1 and <= 365), "?days", StatisticsErrors.DaysOutOfRange);
        check.Require(query.Interval is null or "day" or "week", "?interval", StatisticsErrors.UnknownInterval);
        if (check.Failed) return check.Errors;

        var span = SpanOf(query.Interval == "week", query.Days ?? Usual);
        var players = await analytics.ReadPlayersAsync(span.Kind, span.From, span.To, cancel);
        var totals = await figures.ReadTotalsAsync(span.Kind, span.From, span.To, cancel);
        return new Trends([.. SlotFigures.Whole(totals, span.From, span.To, span.Step).Select(f => new TrendPoint(Slots.Day(f.Slot), players.GetValueOrDefault(f.Slot), f.Figures))]);
    }

    private SeriesSpan SpanOf(bool byWeek, int days)
    {
        var today = Slots.Today(clock);
        var first = today.AddDays(1 - days);
        return byWeek ? new(TallyKind.Week, Slots.OfWeek(first), Slots.OfWeek(today)) : new(TallyKind.Day, Slots.OfDay(first), Slots.OfDay(today));
    }
}
