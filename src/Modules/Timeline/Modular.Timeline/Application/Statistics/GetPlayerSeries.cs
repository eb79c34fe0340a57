using Modular.Accounts.Contracts;
using Modular.Platform.UseCases;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Statistics;

/// <param name="Player">Name or id; null for the caller.</param>
/// <param name="ByWeek">Weeks and not days.</param>
/// <param name="Count">How many; 30 days or 12 weeks by default.</param>
internal sealed record GetPlayerSeries(string? Player, bool ByWeek, int? Count) : IQuery<FiguresSeries>;

internal sealed class GetPlayerSeriesHandler(IFigures figures, IUserDirectory users, Caller caller, TimeProvider clock) : IQueryHandler<GetPlayerSeries, FiguresSeries>
{
    public async Task<Result<FiguresSeries>> Handle(GetPlayerSeries query, CancellationToken cancel)
    {
        var span = SeriesSpan.Parse(query.ByWeek, query.Count, Slots.Today(clock));
        if (span.IsFailed) return Result<FiguresSeries>.Fail(span.Errors);

        var player = await PlayerRef.FindAsync(users, caller, query.Player, cancel);
        if (player.IsFailed) return Result<FiguresSeries>.Fail(player.Errors);

        return FiguresSeries.Of(span.Value, await figures.ReadAsync(player.Value.Id, span.Value.Kind, span.Value.From, span.Value.To, cancel));
    }
}
