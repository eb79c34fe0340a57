namespace Modular.Timeline.Domain.Games;

/// <summary>Plays a game again from its log, by the rules and cards that it began with: every line must come out as it is stored.</summary>
internal static class GameReplay
{
    /// <summary>What does not come out as stored, in words; null where all does.</summary>
    /// <param name="rules">That it began with.</param>
    /// <param name="cardCount">Cards that were to be placed.</param>
    /// <param name="cards">As they lie now; where they lay is worked out anew.</param>
    /// <param name="startedAt">When it began.</param>
    /// <param name="log">In order.</param>
    /// <param name="stored">What the game looks like now.</param>
    public static string? Compare(GameRules rules, int cardCount, IReadOnlyList<GameCard> cards, DateTimeOffset startedAt, IReadOnlyList<LogEntry> log, GameState stored)
    {
        var game = Game.Deal(Guid.Empty, rules, cardCount, [.. cards.Select(c => c with { Misses = 0, Hints = 0 })], startedAt);
        foreach (var entry in log)
        {
            var again = Again(game, entry);
            if (again.IsFailed) return $"move {entry.Number} is refused: {again.Errors[0].Code}";
            if (again.Value != entry) return $"move {entry.Number} gives {again.Value.Points} + {again.Value.Bonus} points and a score of {again.Value.Score}, stored are {entry.Points} + {entry.Bonus} and {entry.Score}";
        }

        return Difference(game.State, stored) ?? Difference(game.Cards, cards);
    }

    private static string? Difference(IReadOnlyList<GameCard> again, IEnumerable<GameCard> stored) =>
        again.Zip(stored).FirstOrDefault(pair => pair.First != pair.Second) is ({ } one, { } other) ? $"the log leaves card {one.Position} at {one.Place}, stored is {other.Place}" : null;

    private static Result<LogEntry> Again(Game game, LogEntry entry)
    {
        var token = game.Cards[entry.Position].Token;
        var at = game.State.LastMoveAt.AddMilliseconds(entry.ElapsedMilliseconds);
        var again = entry.Gap is { } gap
            ? game.Place(token, gap, entry.Number - 1, at).Map(placed => placed.Entry)
            : game.Hint(token, entry.Than is { } than ? game.Cards[than].Token : null, entry.Number - 1, at).Map(hint => hint.Entry);
        return again.Map(e => e with { At = entry.At }); // a clock that went back is told by the time alone
    }

    private static string? Difference(GameState again, GameState stored)
    {
        if (again.Score != stored.Score) return $"the log gives a score of {again.Score}, stored is {stored.Score}";
        if (again.Version != stored.Version || again.Moves != stored.Moves || again.RightMoves != stored.RightMoves)
            return $"the log has {again.Moves} moves, {again.RightMoves} of them right; stored are {stored.Moves} and {stored.RightMoves}";
        if (again.IsWon != stored.IsWon) return again.IsWon ? "the log wins, stored is that it is not won" : "the log does not win, stored is that it is won";
        return again.BestStreak != stored.BestStreak ? $"the log has {again.BestStreak} right in a row, stored are {stored.BestStreak}" : null;
    }
}
