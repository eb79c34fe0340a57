namespace Load.Measuring;

/// <summary>One run's figures; latencies in milliseconds.</summary>
internal sealed record Measurement(double RequestsPerSecond, double P50, double P95, double P99)
{
    public static Measurement MedianOf(IReadOnlyCollection<Measurement> runs) =>
        new(Median(runs.Select(r => r.RequestsPerSecond)), Median(runs.Select(r => r.P50)), Median(runs.Select(r => r.P95)), Median(runs.Select(r => r.P99)));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
