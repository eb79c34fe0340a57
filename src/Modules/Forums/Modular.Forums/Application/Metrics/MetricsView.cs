namespace Modular.Forums.Application.Metrics;

/// <summary>How the module did, all nodes together.</summary>
/// <param name="From">From when on.</param>
/// <param name="To">Until when; the last minute may not be in it yet.</param>
/// <param name="StepMinutes">How much time each point stands for.</param>
/// <param name="Operations">By name.</param>
/// <param name="PageCache">Of the pages that nodes remember.</param>
internal sealed record MetricsView(DateTimeOffset From, DateTimeOffset To, int StepMinutes, IReadOnlyList<OperationMetrics> Operations, PageCacheMetrics PageCache);

/// <summary>One operation.</summary>
/// <param name="Operation">The use case.</param>
/// <param name="Count">How often.</param>
/// <param name="P50Ms">Half were done within so many milliseconds.</param>
/// <param name="P95Ms">Of twenty, nineteen.</param>
/// <param name="P99Ms">Of a hundred, ninety-nine.</param>
/// <param name="Errors">What else than success came of it, by code.</param>
/// <param name="Points">The same over time; where nothing happened there is no point.</param>
internal sealed record OperationMetrics(
    string Operation, long Count, double? P50Ms, double? P95Ms, double? P99Ms, IReadOnlyDictionary<string, long> Errors, IReadOnlyList<OperationPoint> Points);

/// <summary>One operation in one step of time.</summary>
internal sealed record OperationPoint(DateTimeOffset At, long Count, double? P50Ms, double? P95Ms, double? P99Ms, long Errors);

/// <summary>How often a page was remembered when it was looked for.</summary>
internal sealed record PageCacheMetrics(long Hits, long Misses, long Evictions, double? HitRate, IReadOnlyList<PageCachePoint> Points);

/// <summary>The same in one step of time.</summary>
internal sealed record PageCachePoint(DateTimeOffset At, long Hits, long Misses, double? HitRate);
