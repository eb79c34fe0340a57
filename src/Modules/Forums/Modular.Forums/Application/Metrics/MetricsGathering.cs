namespace Modular.Forums.Application.Metrics;

/// <summary>Puts samples of all nodes together, over the whole time and step by step.</summary>
internal sealed class MetricsGathering(DateTimeOffset from, TimeSpan step)
{
    private readonly SortedDictionary<string, Series> _operations = new(StringComparer.Ordinal);
    private readonly Series _pages = new();

    public void Add(OperationSample sample)
    {
        var series = sample.Operation == OperationSample.Pages ? _pages : _operations.TryGetValue(sample.Operation, out var known) ? known : _operations[sample.Operation] = new();
        series.Add(sample, (sample.At - from).Ticks / step.Ticks);
    }

    public MetricsView View(DateTimeOffset to) => new(from, to, (int)step.TotalMinutes, [.. _operations.Select(o => Operation(o.Key, o.Value))], PageCache());

    private OperationMetrics Operation(string name, Series series) => new(
        name, series.All.Durations.Count, series.All.Durations.Percentile(0.5), series.All.Durations.Percentile(0.95), series.All.Durations.Percentile(0.99), series.All.Errors,
        [.. series.Steps.Select(s => new OperationPoint(
            At(s.Key), s.Value.Durations.Count, s.Value.Durations.Percentile(0.5), s.Value.Durations.Percentile(0.95), s.Value.Durations.Percentile(0.99), s.Value.Errors.Values.Sum()))]);

    private PageCacheMetrics PageCache()
    {
        var (hits, misses) = (_pages.All.Of(OperationSample.Hit), _pages.All.Of(OperationSample.Miss));
        return new(hits, misses, _pages.All.Of(OperationSample.Evicted), Rate(hits, misses), [.. _pages.Steps.Select(s =>
        {
            var (found, missed) = (s.Value.Of(OperationSample.Hit), s.Value.Of(OperationSample.Miss));
            return new PageCachePoint(At(s.Key), found, missed, Rate(found, missed));
        })]);
    }

    private DateTimeOffset At(long index) => from + (step * index);

    private static double? Rate(long hits, long misses) => hits + misses == 0 ? null : (double)hits / (hits + misses);

    private sealed class Series
    {
        public Sum All { get; } = new();

        public SortedDictionary<long, Sum> Steps { get; } = [];

        public void Add(OperationSample sample, long index)
        {
            All.Add(sample);
            if (!Steps.TryGetValue(index, out var sum)) sum = Steps[index] = new();
            sum.Add(sample);
        }
    }

    private sealed class Sum
    {
        private readonly Dictionary<string, long> _outcomes = new(StringComparer.Ordinal);

        public Durations Durations { get; } = new();

        public SortedDictionary<string, long> Errors =>
            new(_outcomes.Where(o => o.Key is not (OperationSample.Succeeded or OperationSample.Cancelled)).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

        public long Of(string outcome) => _outcomes.GetValueOrDefault(outcome);

        public void Add(OperationSample sample)
        {
            Durations.Add(sample.Lowest, sample.Counts);
            _outcomes[sample.Outcome] = Of(sample.Outcome) + sample.Counts.Sum(n => (long)n);
        }
    }
}
