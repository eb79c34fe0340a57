namespace Modular.Timeline.Infrastructure.Statistics;

/// <summary>The steps that times of placements are counted in: exact enough for medians, and few enough to keep.</summary>
internal static class TimeSteps
{
    /// <summary>Where steps 1, 2, … begin. Fixed: figures are counted in them.</summary>
    public const string Sql =
        "array[250, 500, 750, 1000, 1250, 1500, 2000, 2500, 3000, 3500, 4000, 5000, 6000, 7000, 8000, 10000, 12000, 15000, 20000, 25000, 30000, 45000, 60000, 90000, 120000, 300000, 600000]";

    private static readonly int[] Edges = [.. Sql[6..^1].Split(", ").Select(edge => int.Parse(edge, System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>The end of the step in which the share lies, in milliseconds; null where nothing was placed. What took longest is as long as its step's beginning.</summary>
    /// <param name="steps">How many placements there were in each step.</param>
    /// <param name="share">0.5 for the median.</param>
    public static int? Quantile(IReadOnlyList<(short Step, long Placements)> steps, double share)
    {
        var wanted = Math.Max(1, (long)Math.Ceiling(share * steps.Sum(s => s.Placements)));
        foreach (var (step, placements) in steps.OrderBy(s => s.Step))
            if ((wanted -= placements) <= 0) return Edges[Math.Min(step, Edges.Length - 1)];
        return null;
    }
}
