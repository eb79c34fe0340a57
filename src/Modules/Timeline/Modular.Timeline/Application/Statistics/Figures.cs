namespace Modular.Timeline.Application.Statistics;

/// <summary>What some games come to. All but the first are of completed ones; shares are 0 to 1, and null where there is nothing to share.</summary>
/// <param name="Games">Games that ended, in whatever way.</param>
/// <param name="Completed">Those that were played to their end, or ended as lost.</param>
/// <param name="Wins">Those whose hand was emptied.</param>
/// <param name="Moves">Placements.</param>
/// <param name="RightMoves">Those that were right.</param>
/// <param name="Tries">Cards that were placed, however often.</param>
/// <param name="FirstRight">Those that were right at once.</param>
/// <param name="TotalScore">Points.</param>
/// <param name="PlaySeconds">Time spent; no placement counts as longer than ten minutes.</param>
internal sealed record Figures(long Games, long Completed, long Wins, long Moves, long RightMoves, long Tries, long FirstRight, long TotalScore, double PlaySeconds)
{
    public static readonly Figures None = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Right ones of all placements.</summary>
    public double? Accuracy => Share(RightMoves, Moves);

    /// <summary>Cards that were right at once, of all that were placed.</summary>
    public double? FirstTryRate => Share(FirstRight, Tries);

    /// <summary>Won ones of completed games.</summary>
    public double? WinRate => Share(Wins, Completed);

    /// <summary>Completed ones of games that ended.</summary>
    public double? CompletionRate => Share(Completed, Games);

    /// <summary>Points a completed game.</summary>
    public double? AverageScore => Share(TotalScore, Completed);

    private static double? Share(double part, long whole) => whole == 0 ? null : part / whole;
}
