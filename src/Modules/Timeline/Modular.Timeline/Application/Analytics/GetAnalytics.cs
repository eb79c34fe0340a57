using Modular.Platform.UseCases;
using Modular.Timeline.Application.Statistics;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Analytics;

internal sealed record GetAnalytics : IQuery<AnalyticsOverview>;

/// <summary>The game at a glance, for who looks after it.</summary>
/// <param name="Figures">Of all games, those of guests among them.</param>
/// <param name="Today">Of today's.</param>
/// <param name="Players">People with a completed game.</param>
/// <param name="ActiveToday">Those of them who completed one today.</param>
/// <param name="ActiveThisWeek">In the last seven days.</param>
/// <param name="ActiveThisMonth">In the last thirty days.</param>
/// <param name="Retention">After one day and after seven, of people whose first day was in the thirty days for which that can be told.</param>
/// <param name="Difficulties">By difficulty.</param>
/// <param name="Cards">Of all cards that can be dealt.</param>
internal sealed record AnalyticsOverview(
    Figures Figures, Figures Today, long Players, long ActiveToday, long ActiveThisWeek, long ActiveThisMonth, IReadOnlyList<Retention> Retention,
    IReadOnlyList<LevelFigures> Difficulties, CardSummary Cards);

/// <summary>A difficulty's figures.</summary>
internal sealed record LevelFigures(long Level, Figures Figures);

internal sealed class GetAnalyticsHandler(IFigures figures, IAnalytics analytics, TimeProvider clock) : IQueryHandler<GetAnalytics, AnalyticsOverview>
{
    private const int Cohort = 30;

    public async Task<Result<AnalyticsOverview>> Handle(GetAnalytics query, CancellationToken cancel)
    {
        var today = Slots.Today(clock);
        var levels = SlotFigures.Whole(await figures.ReadTotalsAsync(TallyKind.Difficulty, 1, 5, cancel), 1, 5, 1);
        return new AnalyticsOverview(
            await OneAsync(TallyKind.All, 0, cancel), await OneAsync(TallyKind.Day, Slots.OfDay(today), cancel), await figures.CountPlayersAsync(cancel),
            await analytics.CountActiveAsync(today, cancel), await analytics.CountActiveAsync(today.AddDays(-6), cancel), await analytics.CountActiveAsync(today.AddDays(-29), cancel),
            [await RetentionAsync(today, 1, cancel), await RetentionAsync(today, 7, cancel)],
            [.. levels.Select(l => new LevelFigures(l.Slot, l.Figures))], await analytics.ReadSummaryAsync(null, null, cancel));
    }

    private Task<Retention> RetentionAsync(DateOnly today, int days, CancellationToken cancel) =>
        analytics.ReadRetentionAsync(today.AddDays(-days - Cohort), today.AddDays(-days - 1), days, cancel);

    private async Task<Figures> OneAsync(TallyKind kind, long slot, CancellationToken cancel) =>
        (await figures.ReadTotalsAsync(kind, slot, slot, cancel)).SingleOrDefault()?.Figures ?? Figures.None;
}
