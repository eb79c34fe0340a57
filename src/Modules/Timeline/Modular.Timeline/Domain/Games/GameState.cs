namespace Modular.Timeline.Domain.Games;

/// <summary>How far a game has come.</summary>
internal sealed record GameState
{
    public required GameStatus Status { get; init; }

    /// <summary>Whether its hand was emptied.</summary>
    public bool IsWon { get; init; }

    /// <summary>Placements and hints so far; each raises it.</summary>
    public int Version { get; init; }

    public int Score { get; init; }

    public required int LivesLeft { get; init; }

    public required int HintsLeft { get; init; }

    /// <summary>Right placements in a row, up to now.</summary>
    public int Streak { get; init; }

    public int BestStreak { get; init; }

    public int Moves { get; init; }

    public int RightMoves { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the last placement was, or the start.</summary>
    public required DateTimeOffset LastMoveAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public static GameState Begin(GameRules rules, DateTimeOffset now) =>
        new() { Status = GameStatus.Active, LivesLeft = rules.Lives, HintsLeft = rules.Hints, StartedAt = now, LastMoveAt = now };

    /// <summary>Since the last placement; a clock that went back counts as none.</summary>
    public int ElapsedMilliseconds(DateTimeOffset now) => (int)Math.Clamp((now - LastMoveAt).TotalMilliseconds, 0, int.MaxValue);

    public GameState PlacedRight(int points, DateTimeOffset now) => Moved(now) with
    {
        Score = Score + points,
        RightMoves = RightMoves + 1,
        Streak = Streak + 1,
        BestStreak = Math.Max(BestStreak, Streak + 1),
    };

    public GameState PlacedWrong(DateTimeOffset now) => Moved(now) with { LivesLeft = LivesLeft - 1, Streak = 0 };

    public GameState Hinted() => this with { Version = Version + 1, HintsLeft = HintsLeft - 1 };

    public GameState Ended(GameStatus status, bool won, DateTimeOffset now) => this with { Status = status, IsWon = won, EndedAt = now };

    private GameState Moved(DateTimeOffset now) => this with { Version = Version + 1, Moves = Moves + 1, LastMoveAt = now };
}
