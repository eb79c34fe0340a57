namespace Modular.Timeline.Application.Analytics;

/// <summary>How a card does in games that ended, whoever's they were.</summary>
internal sealed record CardFigures
{
    public required Guid EventId { get; init; }

    public required string Title { get; init; }

    /// <summary>Its category's slug.</summary>
    public required string Category { get; init; }

    /// <summary>As it is set, 1 to 5.</summary>
    public required int Difficulty { get; init; }

    /// <summary>As play has shown it; null before it was tried often enough.</summary>
    public required double? MeasuredDifficulty { get; init; }

    /// <summary>How often it came into a hand.</summary>
    public required long Deals { get; init; }

    /// <summary>How often it was placed, second attempts aside.</summary>
    public required long Tries { get; init; }

    public required long FirstRight { get; init; }

    /// <summary>How often it was in the hand of a game that was given up.</summary>
    public required long Abandons { get; init; }

    /// <summary>Whether who places it rightly does well with the other cards of the game: −1 to 1 (point-biserial). About 0 or less means that it tells nothing, or is wrong.</summary>
    public required double? Discrimination { get; init; }

    /// <summary>Half of first tries took no longer, to about a fifth.</summary>
    public int? MedianMilliseconds { get; init; }

    public int? Percentile95Milliseconds { get; init; }

    public int ReportCount { get; init; }

    public double? FirstTryRate => Tries == 0 ? null : (double)FirstRight / Tries;

    public double? AbandonRate => Deals == 0 ? null : (double)Abandons / Deals;

    /// <summary>Its number, which never leaves the server.</summary>
    internal long Number { get; init; }
}

/// <summary>Some cards together.</summary>
/// <param name="Cards">That can be dealt.</param>
/// <param name="Played">Of them, those that were tried.</param>
/// <param name="Tries">First tries.</param>
/// <param name="FirstRight">Those that were right.</param>
/// <param name="MeasuredDifficulty">The mean of those that were measured.</param>
internal sealed record CardSummary(long Cards, long Played, long Tries, long FirstRight, double? MeasuredDifficulty)
{
    public double? FirstTryRate => Tries == 0 ? null : (double)FirstRight / Tries;
}
