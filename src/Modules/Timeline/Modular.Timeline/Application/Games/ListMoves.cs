using Modular.Platform.UseCases;
using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Application.Games;

internal sealed record ListMoves(Guid GameId) : IQuery<GameLog>;

internal sealed class ListMovesHandler(IGameStore games, Caller caller) : IQueryHandler<ListMoves, GameLog>
{
    public async Task<Result<GameLog>> Handle(ListMoves query, CancellationToken cancel)
    {
        if (await games.ReadAsync(query.GameId, caller.UserId, cancel) is not { } opened) return GameErrors.NotFound;

        var log = await games.ReadLogAsync(query.GameId, cancel);
        return new GameLog([.. log.Select(e => MoveLine.Of(e, opened.Game))]);
    }
}

/// <summary>All moves and hints of a game, in order.</summary>
internal sealed record GameLog(IReadOnlyList<MoveLine> Items);

/// <summary>A move or hint.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Kind">move or hint.</param>
/// <param name="CardToken">The card.</param>
/// <param name="Gap">Where it was placed; null for a hint.</param>
/// <param name="Correct">Whether that was right; null for a hint.</param>
/// <param name="Seconds">Since the move before, by the server's clock.</param>
/// <param name="Points">For this placement.</param>
/// <param name="StreakBonus">For those in a row before it.</param>
/// <param name="Score">After it.</param>
/// <param name="LivesLeft">After it.</param>
/// <param name="At">When.</param>
internal sealed record MoveLine(
    int Number, string Kind, Guid CardToken, int? Gap, bool? Correct, decimal Seconds, int Points, int StreakBonus, int Score, int LivesLeft, DateTimeOffset At)
{
    public static MoveLine Of(LogEntry entry, Game game) => new(
        entry.Number, entry.Gap is null ? "hint" : "move", game.Cards[entry.Position].Token, entry.Gap, entry.IsRight, entry.ElapsedMilliseconds / 1000m,
        entry.Points, entry.Bonus, entry.Score, entry.LivesLeft, entry.At);
}
