using System.Diagnostics.Metrics;

namespace Modular.Forums.Infrastructure.Pages;

/// <summary>What remembering pages brings on this node.</summary>
internal sealed class PageMetrics
{
    private readonly Counter<long> _looks;
    private readonly Counter<long> _evictions;
    private long _hits;
    private long _misses;
    private long _evicted;
    private long _bytes;
    private long _pages;

    public PageMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(ForumsMeter.Name);
        _looks = meter.CreateCounter<long>("modular.forums.page_cache.looks", "{look}", "Pages that were looked for, by whether they were there (hit, miss).");
        _evictions = meter.CreateCounter<long>("modular.forums.page_cache.evictions", "{page}", "Pages that were given up for others.");
        meter.CreateObservableGauge("modular.forums.page_cache.size", () => Bytes, "By", "About how much memory the pages take.");
        meter.CreateObservableGauge("modular.forums.page_cache.pages", () => Volatile.Read(ref _pages), "{page}", "Pages that are remembered.");
        meter.CreateObservableGauge("modular.forums.page_cache.hit_rate", () => HitRate, "1", "Of all looks since the start, how many found their page.");
    }

    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>Since the start, in this order: found, not found, given up.</summary>
    public (long Hits, long Misses, long Evictions) Totals => (Volatile.Read(ref _hits), Volatile.Read(ref _misses), Volatile.Read(ref _evicted));

    private double HitRate => Totals is (var hits, var misses, _) && hits + misses > 0 ? (double)hits / (hits + misses) : 0;

    public void Hit()
    {
        Interlocked.Increment(ref _hits);
        _looks.Add(1, new KeyValuePair<string, object?>("outcome", "hit"));
    }

    public void Miss()
    {
        Interlocked.Increment(ref _misses);
        _looks.Add(1, new KeyValuePair<string, object?>("outcome", "miss"));
    }

    public void Evicted()
    {
        Interlocked.Increment(ref _evicted);
        _evictions.Add(1);
    }

    public void Add(long bytes)
    {
        Interlocked.Add(ref _bytes, bytes);
        Interlocked.Increment(ref _pages);
    }

    public void Take(long bytes)
    {
        Interlocked.Add(ref _bytes, -bytes);
        Interlocked.Decrement(ref _pages);
    }
}
