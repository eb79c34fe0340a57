using System.Collections.Concurrent;

namespace Modular.Platform.RateLimits;

/// <summary>Fast limits, counted on this node alone. Bounded: callers whose allowance is full again are forgotten.</summary>
internal sealed class NodeRateLimiter(TimeProvider clock)
{
    private const int MaxCallers = 100_000;

    private readonly ConcurrentDictionary<(string Policy, string Caller), RateWindow> _windows = new();
    private int _sweeping;

    public RateDecision Take(RateLimit limit, string caller)
    {
        var now = clock.GetUtcNow().UtcTicks;
        if (!_windows.TryGetValue((limit.Policy, caller), out var window))
        {
            if (_windows.Count >= MaxCallers) Sweep(now);
            window = _windows.GetOrAdd((limit.Policy, caller), static _ => new());
        }

        return window.Take(limit, now);
    }

    private void Sweep(long now)
    {
        if (Interlocked.Exchange(ref _sweeping, 1) == 1) return;

        foreach (var (key, window) in _windows)
            if (window.FullAt <= now) _windows.TryRemove(key, out _);
        if (_windows.Count >= MaxCallers) _windows.Clear(); // a flood of addresses: forgetting is the lesser harm
        Volatile.Write(ref _sweeping, 0);
    }
}
