using Load.Measuring;

namespace Load.Games;

/// <summary>What some players saw.</summary>
/// <param name="Moves">Moves a second, and what one took.</param>
/// <param name="Starts">Games begun a second, and what that took.</param>
/// <param name="Finished">Games played to their end.</param>
/// <param name="Errors">Answers that were none.</param>
internal sealed record GameFigures(Measurement Moves, Measurement Starts, int Finished, int Errors)
{
    public static GameFigures Of(IReadOnlyCollection<Player> players, TimeSpan took) => new(
        Figures(players.SelectMany(p => p.Moves), took), Figures(players.SelectMany(p => p.Starts), took), players.Sum(p => p.Finished), players.Sum(p => p.Errors));

    public static GameFigures MedianOf(IReadOnlyCollection<GameFigures> runs) => new(
        Measurement.MedianOf([.. runs.Select(r => r.Moves)]), Measurement.MedianOf([.. runs.Select(r => r.Starts)]), runs.Sum(r => r.Finished), runs.Sum(r => r.Errors));

    private static Measurement Figures(IEnumerable<double> latencies, TimeSpan took)
    {
        var sorted = latencies.Order().ToArray();
        double At(double share) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
        return new(sorted.Length / took.TotalSeconds, At(0.5), At(0.95), At(0.99));
    }
}
