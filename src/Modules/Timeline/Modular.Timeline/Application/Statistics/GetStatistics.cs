using Modular.Platform.UseCases;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Statistics;

internal sealed record GetStatistics : IQuery<StatisticsOverview>;

/// <summary>What everybody's games come to, and where there is more.</summary>
/// <param name="Figures">Of all games, those of guests among them.</param>
/// <param name="Today">Of those of today, UTC.</param>
/// <param name="Players">People with a completed game; guests are nobody's.</param>
/// <param name="Links">Where there is more: of a player, of oneself, leaderboards.</param>
internal sealed record StatisticsOverview(Figures Figures, Figures Today, long Players, IReadOnlyList<string> Links);

internal sealed class GetStatisticsHandler(IFigures figures, TimeProvider clock) : IQueryHandler<GetStatistics, StatisticsOverview>
{
    private const string Root = "/api/v1/timeline";

    private static readonly string[] Links = [$"{Root}/statistics/players/{{player}}", $"{Root}/statistics/me", $"{Root}/leaderboards"];

    public async Task<Result<StatisticsOverview>> Handle(GetStatistics query, CancellationToken cancel)
    {
        var today = Slots.OfDay(Slots.Today(clock));
        return new StatisticsOverview(
            await OneAsync(TallyKind.All, 0, cancel), await OneAsync(TallyKind.Day, today, cancel), await figures.CountPlayersAsync(cancel), Links);
    }

    private async Task<Figures> OneAsync(TallyKind kind, long slot, CancellationToken cancel) =>
        (await figures.ReadTotalsAsync(kind, slot, slot, cancel)).SingleOrDefault()?.Figures ?? Figures.None;
}
