using Modular.Accounts.Contracts;

namespace Modular.Timeline.Application.Statistics;

/// <summary>What somebody's games come to.</summary>
internal sealed record PlayerStatistics
{
    public required UserCard Player { get; init; }

    public required Figures Figures { get; init; }

    /// <summary>Most points of one game.</summary>
    public required long BestScore { get; init; }

    /// <summary>Most right placements in a row in one game.</summary>
    public required long BestStreak { get; init; }

    public required DayStreaks Days { get; init; }

    /// <summary>With type advanced or full.</summary>
    public AdvancedFigures? Advanced { get; init; }

    /// <summary>With type full.</summary>
    public IReadOnlyList<CategoryFigures>? Categories { get; init; }

    /// <summary>With type full.</summary>
    public IReadOnlyList<DifficultyFigures>? Difficulties { get; init; }

    /// <summary>With type full.</summary>
    public Progress? Progress { get; init; }
}

/// <summary>Days (UTC) on which somebody completed a game.</summary>
/// <param name="Played">How many.</param>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
/// <param name="Streak">Days in a row up to today, or to yesterday as long as today may still come.</param>
/// <param name="BestStreak">Most days in a row.</param>
internal sealed record DayStreaks(long Played, DateOnly? First, DateOnly? Last, long Streak, long BestStreak)
{
    public static DayStreaks Of(PersonFigures? person, DateOnly today) => person is null
        ? new(0, null, null, 0, 0)
        : new(person.DaysPlayed, person.FirstDay, person.LastDay, person.LastDay >= today.AddDays(-1) ? person.LastDayStreak : 0, person.BestDayStreak);
}

/// <summary>What takes a second look.</summary>
/// <param name="Rank">In the global leaderboard by points; null for who is not in it.</param>
/// <param name="SecondsPerMove">How long a placement takes.</param>
/// <param name="MovesPerGame">Placements a completed game.</param>
/// <param name="PointsPerRightMove">What a right placement is worth.</param>
/// <param name="GamesPerDay">Completed games a day on which there was one.</param>
internal sealed record AdvancedFigures(long? Rank, double? SecondsPerMove, double? MovesPerGame, double? PointsPerRightMove, double? GamesPerDay)
{
    public static AdvancedFigures Of(Figures figures, long days, long? rank) => new(
        rank, Per(figures.PlaySeconds, figures.Moves), Per(figures.Moves, figures.Completed), Per(figures.TotalScore, figures.RightMoves), Per(figures.Completed, days));

    private static double? Per(double what, long count) => count == 0 ? null : what / count;
}

/// <summary>Figures of the cards of a category; a game is one in each category of which it had a card placed.</summary>
internal sealed record CategoryFigures(string Slug, string Name, Figures Figures, long BestScore);

/// <summary>Figures of the cards of a difficulty, 1 to 5.</summary>
internal sealed record DifficultyFigures(long Level, Figures Figures, long BestScore);
