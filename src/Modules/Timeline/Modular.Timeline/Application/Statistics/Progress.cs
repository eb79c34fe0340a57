namespace Modular.Timeline.Application.Statistics;

/// <summary>The first ten completed games beside the last ten. With fewer than twenty games they overlap.</summary>
/// <param name="First">The first ten.</param>
/// <param name="Last">The last ten.</param>
/// <param name="AccuracyChange">How much the share of right placements grew; null where one of them has none.</param>
/// <param name="AverageScoreChange">How much points a game grew.</param>
internal sealed record Progress(ProgressPart First, ProgressPart Last, double? AccuracyChange, double? AverageScoreChange)
{
    public const int Games = 10;

    public static Progress Of((ProgressPart First, ProgressPart Last) ends) =>
        new(ends.First, ends.Last, ends.Last.Accuracy - ends.First.Accuracy, ends.Last.AverageScore - ends.First.AverageScore);
}

/// <summary>Some games in a row.</summary>
internal sealed record ProgressPart(long Games, long Wins, long Moves, long RightMoves, long TotalScore)
{
    public double? Accuracy => Moves == 0 ? null : (double)RightMoves / Moves;

    public double? AverageScore => Games == 0 ? null : (double)TotalScore / Games;
}
