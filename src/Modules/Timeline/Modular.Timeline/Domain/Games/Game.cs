using Modular.Timeline.Domain.Placement;

namespace Modular.Timeline.Domain.Games;

/// <summary>
/// A game of one player: a board that begins with one open card, and a hand to be placed on it. Won when the hand is empty, lost when the lives are; all is decided here, by
/// what the cards were when they were dealt and by the server's clock.
/// </summary>
internal sealed class Game(Guid id, GameRules rules, GameState state, IReadOnlyList<GameCard> cards)
{
    public Guid Id { get; } = id;

    public GameRules Rules { get; } = rules;

    public GameState State { get; private set; } = state;

    /// <summary>All that were dealt, in the order of the deck.</summary>
    public IReadOnlyList<GameCard> Cards { get; } = cards;

    public IEnumerable<GameCard> Hand => Cards.Where(c => c.Place == CardPlace.Hand);

    /// <summary>In the order of time.</summary>
    public IEnumerable<GameCard> Board => Cards.Where(c => c.Place == CardPlace.Board).OrderBy(c => c.OnBoard.Middle).ThenBy(c => c.Position);

    /// <summary>Lays the first card open and takes the next ones into the hand.</summary>
    public static Game Deal(Guid id, GameRules rules, int cardCount, IReadOnlyList<GameCard> cards, DateTimeOffset now)
    {
        foreach (var card in cards) card.Place = card.Position == 0 ? CardPlace.Board : card.Position <= cardCount ? CardPlace.Hand : CardPlace.Deck;
        return new(id, rules, GameState.Begin(rules, now), cards);
    }

    public Result<Placed> Place(Guid token, int gap, int expectedVersion, DateTimeOffset now)
    {
        if (CannotGoOn(expectedVersion) is { } refusal) return refusal;
        if (Hand.FirstOrDefault(c => c.Token == token) is not { } card) return GameErrors.UnknownCard;

        var board = Placement.Board.Of(Board.Select(c => c.OnBoard));
        if (gap < 0 || gap > board.Cards.Count) return GameErrors.GapOutOfRange(board.Cards.Count);

        var gaps = board.RightGaps(card.OnBoard);
        return gaps.Contains(gap) ? Right(card, gap, gaps, now) : Wrong(card, gap, gaps, now);
    }

    /// <summary>Says whether a card of the hand is earlier or later than one on the board, the middle one if none is named.</summary>
    public Result<(LogEntry Entry, GameCard Than, Bearing Bearing)> Hint(Guid token, Guid? than, int expectedVersion, DateTimeOffset now)
    {
        if (CannotGoOn(expectedVersion) is { } refusal) return refusal;
        if (Hand.FirstOrDefault(c => c.Token == token) is not { } card) return GameErrors.UnknownCard;

        var board = Board.ToArray();
        if ((than is null ? board[board.Length / 2] : board.FirstOrDefault(c => c.Token == than)) is not { } other) return GameErrors.UnknownOther;
        if (State.HintsLeft == 0) return GameErrors.NoHintsLeft;

        card.Hints++;
        State = State.Hinted();
        return (Entry(card, now) with { Than = other.Position }, other, card.Days.Beside(other.Days));
    }

    /// <summary>Ends it as it is: it counts, and is lost. One that is over stays as it is.</summary>
    public Result<Game> Complete(DateTimeOffset now) => End(GameStatus.Completed, now);

    /// <summary>Gives it up: it counts as begun only. One that is abandoned already stays so.</summary>
    public Result<Game> Abandon(DateTimeOffset now) => End(GameStatus.Abandoned, now);

    private Placed Right(GameCard card, int gap, GapRange gaps, DateTimeOffset now)
    {
        var elapsed = State.ElapsedMilliseconds(now);
        var points = Rules.Scoring.Points(card.Difficulty, elapsed, card.Misses + 1, card.Hints);
        var bonus = Rules.Scoring.Bonus(State.Streak);
        card.Place = CardPlace.Board;
        State = State.PlacedRight(points + bonus, now);
        if (!Hand.Any()) State = State.Ended(GameStatus.Completed, won: true, now);

        return new(Entry(card, now) with { Gap = gap, IsRight = true, ElapsedMilliseconds = elapsed, Points = points, Bonus = bonus }, card, gaps, null);
    }

    private Placed Wrong(GameCard card, int gap, GapRange gaps, DateTimeOffset now)
    {
        var elapsed = State.ElapsedMilliseconds(now);
        card.Misses++;
        State = State.PlacedWrong(now);
        if (State.LivesLeft == 0) State = State.Ended(GameStatus.Completed, won: false, now);

        GameCard? drawn = null;
        if (Rules.WrongCards == WrongCards.Discard)
        {
            card.Place = CardPlace.Discarded;
            drawn = State.Status == GameStatus.Active ? Cards.FirstOrDefault(c => c.Place == CardPlace.Deck) : null;
            if (drawn is not null) drawn.Place = CardPlace.Hand;
        }

        return new(Entry(card, now) with { Gap = gap, IsRight = false, ElapsedMilliseconds = elapsed }, card, gaps, drawn);
    }

    private Error? CannotGoOn(int expectedVersion) =>
        State.Status != GameStatus.Active ? GameErrors.Ended : expectedVersion != State.Version ? GameErrors.Stale(State.Version) : null;

    private Result<Game> End(GameStatus status, DateTimeOffset now)
    {
        if (State.Status == GameStatus.Active) State = State.Ended(status, won: false, now);
        return State.Status == status ? this : GameErrors.Ended;
    }

    private LogEntry Entry(GameCard card, DateTimeOffset now) => new()
    {
        Number = State.Version,
        Position = card.Position,
        ElapsedMilliseconds = State.ElapsedMilliseconds(now),
        Score = State.Score,
        LivesLeft = State.LivesLeft,
        At = now,
    };
}
