namespace Modular.Timeline.Domain.Games;

/// <summary>
/// What a right placement is worth: max(10, round(100 × difficulty + max(0, 50 − 10 × seconds) − 25 × (attempts − 1))), as the game has always counted, less what hints cost. A wrong one is worth nothing.
/// </summary>
/// <param name="HintCost">What each hint about the card takes away; never below the least.</param>
/// <param name="StreakBonus">Added for each right placement in a row before this one, at most ten of them; 0 for none.</param>
/// <param name="FloorMilliseconds">Who answers faster than this is counted as if it had taken so long: nobody reads faster.</param>
internal sealed record Scoring(int HintCost, int StreakBonus, int FloorMilliseconds)
{
    private const int Least = 10;
    private const int LongestStreak = 10;

    /// <summary>The time that counts.</summary>
    public int Counted(int elapsedMilliseconds) => Math.Max(elapsedMilliseconds, FloorMilliseconds);

    /// <param name="difficulty">Of the card, 1 to 5.</param>
    /// <param name="elapsedMilliseconds">Since the placement before.</param>
    /// <param name="attempts">With this one.</param>
    /// <param name="hints">Taken about the card.</param>
    public int Points(int difficulty, int elapsedMilliseconds, int attempts, int hints)
    {
        var forTime = Math.Max(0m, 50 - Counted(elapsedMilliseconds) / 100m);
        var points = 100 * difficulty + forTime - 25 * (attempts - 1) - HintCost * hints;
        return Math.Max(Least, (int)Math.Round(points, MidpointRounding.AwayFromZero));
    }

    /// <param name="before">Right placements in a row before this one.</param>
    public int Bonus(int before) => StreakBonus * Math.Min(before, LongestStreak);
}
