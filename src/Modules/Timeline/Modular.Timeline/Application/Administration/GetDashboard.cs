using Modular.Platform.UseCases;
using Modular.Timeline.Application.Statistics;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Administration;

internal sealed record GetDashboard : IQuery<Dashboard>;

/// <summary>What who looks after the game sees first.</summary>
/// <param name="Today">What today's games come to.</param>
/// <param name="LastDays">The last seven days.</param>
/// <param name="Players">People with a completed game.</param>
/// <param name="Health">How the module does.</param>
/// <param name="RecentGames">The five newest games.</param>
internal sealed record Dashboard(Figures Today, IReadOnlyList<FiguresPoint> LastDays, long Players, GameHealth Health, IReadOnlyList<AnyGame> RecentGames);

internal sealed class GetDashboardHandler(IFigures figures, IGameAdministration games, TimeProvider clock) : IQueryHandler<GetDashboard, Dashboard>
{
    private const int Days = 7;
    private const int Shown = 5;

    public async Task<Result<Dashboard>> Handle(GetDashboard query, CancellationToken cancel)
    {
        var today = Slots.OfDay(Slots.Today(clock));
        var span = new SeriesSpan(TallyKind.Day, today - Days + 1, today);
        var series = FiguresSeries.Of(span, await figures.ReadTotalsAsync(span.Kind, span.From, span.To, cancel)).Items;
        var recent = await games.ListGamesAsync(null, null, PageRequest.Parse(Shown, null, "").Value, cancel);
        return new Dashboard(series[^1].Figures, series, await figures.CountPlayersAsync(cancel), await games.ReadHealthAsync(cancel), [.. recent.Take(Shown)]);
    }
}
