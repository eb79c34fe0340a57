using Modular.Platform.UseCases;
using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Application.Games;

internal sealed record MakeMove(Guid GameId, Guid? CardToken, int? Gap, int? ExpectedVersion) : ICommand<MoveView>;

internal sealed class MakeMoveHandler(IGameStore games, Caller caller, TimeProvider clock) : ICommandHandler<MakeMove, MoveView>
{
    public async Task<Result<MoveView>> Handle(MakeMove command, CancellationToken cancel)
    {
        var check = new Validation();
        check.Require(command.CardToken is not null, "/cardToken", GameErrors.UnknownCard);
        check.Require(command.Gap is not null, "/gap", GameErrors.GapMissing);
        check.Require(command.ExpectedVersion is not null, "/expectedVersion", GameErrors.VersionMissing);
        if (check.Failed) return check.Errors;

        if (await games.OpenAsync(command.GameId, caller.UserId, cancel) is not { } opened) return GameErrors.NotFound;

        var move = opened.Game.Place(command.CardToken!.Value, command.Gap!.Value, command.ExpectedVersion!.Value, clock.GetUtcNow());
        if (move.IsFailed) return Result<MoveView>.Fail(move.Errors);

        var placed = move.Value;
        await games.WriteAsync(opened.Game, placed.Entry, placed.Drawn is { } drawn ? [placed.Card, drawn] : [placed.Card], cancel);
        return MoveView.Of(opened, placed);
    }
}
