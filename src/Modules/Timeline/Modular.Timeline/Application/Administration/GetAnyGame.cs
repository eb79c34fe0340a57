using Modular.Platform.UseCases;
using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Application.Administration;

internal sealed record GetAnyGame(Guid Id) : IQuery<AnyGame>;

internal sealed class GetAnyGameHandler(IGameAdministration games) : IQueryHandler<GetAnyGame, AnyGame>
{
    public async Task<Result<AnyGame>> Handle(GetAnyGame query, CancellationToken cancel) => await games.ReadGameAsync(query.Id, cancel) is { } game ? game : GameErrors.NotFound;
}
