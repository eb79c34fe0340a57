using Modular.Platform.UseCases;
using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Application.Games;

internal sealed record GetGame(Guid Id) : IQuery<GameView>;

internal sealed class GetGameHandler(IGameStore games, Caller caller) : IQueryHandler<GetGame, GameView>
{
    public async Task<Result<GameView>> Handle(GetGame query, CancellationToken cancel) =>
        await games.ReadAsync(query.Id, caller.UserId, cancel) is { } opened ? GameView.Of(opened) : GameErrors.NotFound;
}
