namespace Modular.Platform.RateLimits;

/// <summary>
/// The generic cell rate algorithm (ITU-T I.371) over one number: the time at which the allowance will be full again.
/// No windows, so no double burst at their edge, and Retry-After is exact.
/// </summary>
internal sealed class RateWindow
{
    private long _fullAt;

    /// <summary>Ticks at which nothing is left to remember.</summary>
    public long FullAt => Volatile.Read(ref _fullAt);

    public RateDecision Take(RateLimit limit, long now)
    {
        while (true)
        {
            var seen = Volatile.Read(ref _fullAt);
            var missing = Math.Max(seen, now) - now;
            var next = now + missing + limit.Cost.Ticks;
            if (next - now > limit.Window.Ticks) return limit.Refuse(TimeSpan.FromTicks(missing));
            if (Interlocked.CompareExchange(ref _fullAt, next, seen) == seen) return limit.Allow(TimeSpan.FromTicks(next - now));
        }
    }
}
