using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Modular.Forums.Application.Metrics;

namespace Modular.Forums.Infrastructure.Metrics;

/// <summary>Listens to what the platform measures of this module's use cases on this node.</summary>
internal sealed class OperationSampler : IDisposable
{
    private const string Meter = "Modular.UseCases";
    private const string Instrument = "modular.use_case.duration";
    private const string Module = "forums.";
    private const int MostKinds = 5000; // operations times outcomes, both of which are few

    private readonly MeterListener _listener = new();
    private ConcurrentDictionary<(string Operation, string Outcome), int[]> _counts = new();

    /// <param name="meters">Several hosts may live in one process: what another's factory made is not ours.</param>
    public OperationSampler(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Meter && instrument.Name == Instrument && ReferenceEquals(instrument.Meter.Scope, meters)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) => Count(seconds, tags));
        _listener.Start();
    }

    /// <summary>What was counted since the last time.</summary>
    public IReadOnlyList<OperationSample> Take(DateTimeOffset at)
    {
        var counts = Interlocked.Exchange(ref _counts, new());
        return [.. counts.Select(c => Sample(at, c.Key.Operation, c.Key.Outcome, c.Value))];
    }

    public void Dispose() => _listener.Dispose();

    private void Count(double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string operation = "", outcome = "";
        foreach (var (key, value) in tags)
        {
            if (key == "use_case") operation = value as string ?? "";
            else if (key == "outcome") outcome = value as string ?? "";
        }

        if (!operation.StartsWith(Module, StringComparison.Ordinal)) return;

        var counts = Volatile.Read(ref _counts);
        if (counts.Count >= MostKinds && !counts.ContainsKey((operation, outcome))) return;
        Interlocked.Increment(ref counts.GetOrAdd((operation, outcome), static _ => new int[Durations.Classes])[Durations.ClassOf(seconds * 1000)]);
    }

    /// <summary>Without the empty classes at both ends.</summary>
    private static OperationSample Sample(DateTimeOffset at, string operation, string outcome, int[] counts)
    {
        var (first, last) = (Math.Max(0, Array.FindIndex(counts, n => n > 0)), Math.Max(0, Array.FindLastIndex(counts, n => n > 0)));
        return new(at, operation, outcome, first, counts[first..(last + 1)]);
    }
}
