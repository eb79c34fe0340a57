using Modular.Platform.UseCases;
using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Application.Games;

internal sealed record TakeHint(Guid GameId, Guid? CardToken, Guid? ThanToken, int? ExpectedVersion) : ICommand<HintView>;

internal sealed class TakeHintHandler(IGameStore games, Caller caller, TimeProvider clock) : ICommandHandler<TakeHint, HintView>
{
    public async Task<Result<HintView>> Handle(TakeHint command, CancellationToken cancel)
    {
        var check = new Validation();
        check.Require(command.CardToken is not null, "/cardToken", GameErrors.UnknownCard);
        check.Require(command.ExpectedVersion is not null, "/expectedVersion", GameErrors.VersionMissing);
        if (check.Failed) return check.Errors;

        if (await games.OpenAsync(command.GameId, caller.UserId, cancel) is not { } opened) return GameErrors.NotFound;

        var game = opened.Game;
        var hint = game.Hint(command.CardToken!.Value, command.ThanToken, command.ExpectedVersion!.Value, clock.GetUtcNow());
        if (hint.IsFailed) return Result<HintView>.Fail(hint.Errors);

        var (entry, than, bearing) = hint.Value;
        await games.WriteAsync(game, entry, [game.Cards[entry.Position]], cancel);
        return new HintView(game.State.Version, command.CardToken.Value, than.Token, GameWords.NameOf(bearing), game.State.HintsLeft, game.Rules.Scoring.HintCost);
    }
}
