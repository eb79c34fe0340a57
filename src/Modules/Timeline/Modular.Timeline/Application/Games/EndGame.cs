using Modular.Platform.UseCases;
using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Application.Games;

/// <summary>Ends a game before its end: it counts as lost, or, given up, as begun only. Both can be repeated.</summary>
internal sealed record EndGame(Guid GameId, bool GiveUp) : ICommand<GameView>;

internal sealed class EndGameHandler(IGameStore games, Caller caller, TimeProvider clock) : ICommandHandler<EndGame, GameView>
{
    public async Task<Result<GameView>> Handle(EndGame command, CancellationToken cancel)
    {
        if (await games.OpenAsync(command.GameId, caller.UserId, cancel) is not { } opened) return GameErrors.NotFound;

        var before = opened.Game.State;
        var ended = command.GiveUp ? opened.Game.Abandon(clock.GetUtcNow()) : opened.Game.Complete(clock.GetUtcNow());
        if (ended.IsFailed) return Result<GameView>.Fail(ended.Errors);

        if (opened.Game.State != before) await games.WriteAsync(opened.Game, null, [], cancel);
        return GameView.Of(opened);
    }
}
