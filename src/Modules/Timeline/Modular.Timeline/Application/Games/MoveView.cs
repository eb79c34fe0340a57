using Modular.Timeline.Domain.Games;
using Modular.Timeline.Domain.Placement;

namespace Modular.Timeline.Application.Games;

/// <summary>What came of a move.</summary>
internal sealed record MoveView
{
    /// <summary>From 1 on; the game's version from now on.</summary>
    public required int Version { get; init; }

    public required bool Correct { get; init; }

    /// <summary>Gaps that were right, on the board as it was; null where the card goes back to the hand.</summary>
    public required GapsView? CorrectGaps { get; init; }

    /// <summary>earlier or later than where it was placed; null where it was right.</summary>
    public required string? Bearing { get; init; }

    /// <summary>The card with its date; null where it goes back to the hand.</summary>
    public required PlacedCard? Card { get; init; }

    /// <summary>Where on the board it lies now, counted from 0; null where it was wrong.</summary>
    public required int? Place { get; init; }

    /// <summary>The card that was drawn instead.</summary>
    public required HandCard? Drawn { get; init; }

    /// <summary>For this placement.</summary>
    public required int Points { get; init; }

    /// <summary>For the right placements in a row before it.</summary>
    public required int StreakBonus { get; init; }

    /// <summary>Seconds that count, since the move before.</summary>
    public required decimal Seconds { get; init; }

    /// <summary>With this one.</summary>
    public required int Attempts { get; init; }

    public required int Score { get; init; }

    public required int LivesLeft { get; init; }

    public required int Streak { get; init; }

    /// <summary>active or completed.</summary>
    public required string Status { get; init; }

    public required bool IsWon { get; init; }

    /// <summary>All cards that are still to be placed.</summary>
    public required IReadOnlyList<HandCard> Hand { get; init; }

    public static MoveView Of(OpenedGame opened, Placed placed)
    {
        var (game, card, right) = (opened.Game, placed.Card, placed.Entry.IsRight == true);
        var isOpen = card.Place != CardPlace.Hand;
        return new()
        {
            Version = game.State.Version,
            Correct = right,
            CorrectGaps = isOpen ? GapsView.Of(placed.Gaps) : null,
            Bearing = right ? null : GameWords.NameOf(placed.Gaps.Last < placed.Entry.Gap ? Domain.Games.Bearing.Earlier : Domain.Games.Bearing.Later),
            Card = isOpen ? PlacedCard.Of(card, opened.FaceOf(card)) : null,
            Place = right ? game.Board.TakeWhile(c => c != card).Count() : null,
            Drawn = placed.Drawn is { } drawn ? HandCard.Of(drawn, opened.FaceOf(drawn)) : null,
            Points = placed.Entry.Points,
            StreakBonus = placed.Entry.Bonus,
            Seconds = game.Rules.Scoring.Counted(placed.Entry.ElapsedMilliseconds) / 1000m,
            Attempts = right ? card.Misses + 1 : card.Misses,
            Score = game.State.Score,
            LivesLeft = game.State.LivesLeft,
            Streak = game.State.Streak,
            Status = GameWords.NameOf(game.State.Status),
            IsWon = game.State.IsWon,
            Hand = GameView.HandOf(opened),
        };
    }
}

/// <summary>Neighbouring gaps, both included.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
internal sealed record GapsView(int First, int Last)
{
    public static GapsView Of(GapRange gaps) => new(gaps.First, gaps.Last);
}
