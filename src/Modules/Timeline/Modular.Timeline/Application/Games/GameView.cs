using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Application.Games;

/// <summary>A game as its player sees it.</summary>
internal sealed record GameView
{
    /// <summary>Whoever knows a guest's may play it: keep it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name that a guest gave; null for who is signed in.</summary>
    public required string? GuestName { get; init; }

    /// <summary>active, completed or abandoned.</summary>
    public required string Status { get; init; }

    /// <summary>Whether the hand was emptied.</summary>
    public required bool IsWon { get; init; }

    /// <summary>Raised by each move and hint; the next one names it.</summary>
    public required int Version { get; init; }

    public required int Score { get; init; }

    public required int LivesLeft { get; init; }

    public required int HintsLeft { get; init; }

    /// <summary>Right placements in a row, up to now.</summary>
    public required int Streak { get; init; }

    public required int BestStreak { get; init; }

    public required int Moves { get; init; }

    public required int RightMoves { get; init; }

    public required GameSettingsView Settings { get; init; }

    /// <summary>Cards to be placed, in no order that would tell something.</summary>
    public required IReadOnlyList<HandCard> Hand { get; init; }

    /// <summary>From the earliest to the latest. Gap 0 lies before the first, gap n after the nth.</summary>
    public required IReadOnlyList<PlacedCard> Board { get; init; }

    /// <summary>Cards that were placed wrongly and laid aside.</summary>
    public required IReadOnlyList<PlacedCard> Discarded { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastMoveAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>When it is abandoned, if nothing is done before; null once it ended.</summary>
    public required DateTimeOffset? ExpiresAt { get; init; }

    public static GameView Of(OpenedGame opened)
    {
        var (game, state) = (opened.Game, opened.Game.State);
        return new()
        {
            Id = game.Id,
            GuestName = opened.Head.GuestName,
            Status = GameWords.NameOf(state.Status),
            IsWon = state.IsWon,
            Version = state.Version,
            Score = state.Score,
            LivesLeft = state.LivesLeft,
            HintsLeft = state.HintsLeft,
            Streak = state.Streak,
            BestStreak = state.BestStreak,
            Moves = state.Moves,
            RightMoves = state.RightMoves,
            Settings = GameSettingsView.Of(opened.Head, game.Rules),
            Hand = HandOf(opened),
            Board = [.. game.Board.Select(c => PlacedCard.Of(c, opened.FaceOf(c)))],
            Discarded = [.. game.Cards.Where(c => c.Place == CardPlace.Discarded).Select(c => PlacedCard.Of(c, opened.FaceOf(c)))],
            StartedAt = state.StartedAt,
            LastMoveAt = state.LastMoveAt,
            EndedAt = state.EndedAt,
            ExpiresAt = state.Status == GameStatus.Active ? state.LastMoveAt + AbandonIdleGames.After : null,
        };
    }

    public static IReadOnlyList<HandCard> HandOf(OpenedGame opened) => [.. opened.Game.Hand.Select(c => HandCard.Of(c, opened.FaceOf(c)))];
}
