using Load.Measuring;

namespace Load.Jobs;

/// <summary>Figures of all runs, by what was measured and of whom, in the order in which they were first measured.</summary>
internal sealed class Figures
{
    private readonly Dictionary<(string What, string Who), List<double>> _all = [];
    private readonly List<Row> _rows = [];

    public IReadOnlyList<Row> Rows => _rows;

    public void Add(Row row, string who, double figure)
    {
        if (!_rows.Contains(row)) _rows.Add(row);
        if (!_all.TryGetValue((row.Name, who), out var figures)) _all[(row.Name, who)] = figures = [];
        figures.Add(figure);
    }

    public double? Median(Row row, string who) => _all.TryGetValue((row.Name, who), out var figures) ? Measurement.Median(figures) : null;

    /// <summary>The median of each pair's own ratio, for a machine may slow down in between.</summary>
    public double? Ratio(Row row, string who, string other) =>
        _all.TryGetValue((row.Name, who), out var ours) && _all.TryGetValue((row.Name, other), out var theirs) && ours.Count == theirs.Count
            ? Measurement.Median(ours.Zip(theirs, (o, t) => o / t)) : null;
}

/// <summary>A line of the table.</summary>
internal sealed record Row(string Name, string Format = "N0")
{
    private const string Milliseconds = "0.00";

    public static readonly Row Single = new("single enqueues, 10 in flight, /s");

    /// <summary>A latency and its share: p50, p99 or max.</summary>
    public static Row Latency(string what, string share) => new($"{what}, {share}, ms", Milliseconds);
}
