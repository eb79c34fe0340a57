namespace Modular.Timeline.Domain.Games;

/// <summary>One line of a game's log. Placements and hints, in order and with their times, give the score again: <see cref="GameReplay"/>.</summary>
internal sealed record LogEntry
{
    /// <summary>From 1 on.</summary>
    public required int Number { get; init; }

    /// <summary>The card's position in the deck.</summary>
    public required int Position { get; init; }

    /// <summary>Where it was placed; null for a hint.</summary>
    public int? Gap { get; init; }

    /// <summary>The card on the board that a hint compares with, by its position.</summary>
    public int? Than { get; init; }

    /// <summary>Whether the placement was right; null for a hint.</summary>
    public bool? IsRight { get; init; }

    /// <summary>Since the placement before, or the start, by the server's clock.</summary>
    public required int ElapsedMilliseconds { get; init; }

    /// <summary>For the placement alone.</summary>
    public int Points { get; init; }

    /// <summary>For those before it in a row.</summary>
    public int Bonus { get; init; }

    /// <summary>After it.</summary>
    public required int Score { get; init; }

    /// <summary>After it.</summary>
    public required int LivesLeft { get; init; }

    public required DateTimeOffset At { get; init; }
}
