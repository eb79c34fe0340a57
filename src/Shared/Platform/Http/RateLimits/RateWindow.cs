namespace Modular.Platform.Http.RateLimits;

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
        var window = TimeSpan.TicksPerSecond * limit.Seconds;
        var cost = window / limit.Permits;
        while (true)
        {
            var seen = Volatile.Read(ref _fullAt);
            var next = Math.Max(seen, now) + cost;
            if (next - now > window) return new(false, 0, TimeSpan.FromTicks(next - now - window));
            if (Interlocked.CompareExchange(ref _fullAt, next, seen) == seen)
                return new(true, (window - (next - now)) / cost, TimeSpan.FromTicks(next - now));
        }
    }
}
