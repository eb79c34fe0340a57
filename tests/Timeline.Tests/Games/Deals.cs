using Modular.Timeline.Domain.Dates;
using Modular.Timeline.Domain.Games;

namespace Timeline.Tests.Games;

/// <summary>Games without a database: cards that mean one day each, or a few.</summary>
internal static class Deals
{
    public static readonly DateTimeOffset Start = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    public static readonly Scoring Scoring = new(HintCost: 20, StreakBonus: 0, FloorMilliseconds: 300);

    public static GameRules Rules(int lives = 3, int hints = 3, WrongCards wrongCards = WrongCards.Discard, Scoring? scoring = null) => new(lives, hints, wrongCards, scoring ?? Scoring);

    /// <summary>The first day lies open; the others are the hand, as many as are asked for, and the deck.</summary>
    public static Game Of(GameRules rules, int cardCount, params int[] days) => Game.Deal(Guid.NewGuid(), rules, cardCount, [.. days.Select(Card)], Start);

    public static GameCard Card(int day, int position) => new(position, Guid.NewGuid(), 1000 + position, 1, 2, new DayInterval(day, day));

    /// <summary>Where the card belongs.</summary>
    public static int RightGap(this Game game, GameCard card) => game.Board.Count(c => c.Days.Lo < card.Days.Lo);

    public static Result<Placed> Play(this Game game, GameCard card, int gap, double seconds = 1) =>
        game.Place(card.Token, gap, game.State.Version, game.State.LastMoveAt.AddSeconds(seconds));
}
