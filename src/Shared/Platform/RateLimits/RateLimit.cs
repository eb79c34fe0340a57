namespace Modular.Platform.RateLimits;

/// <summary>So many in so many seconds, under a policy's name: what applies once configuration has had its say.</summary>
internal sealed record RateLimit(string Policy, int Permits, int Seconds)
{
    /// <summary>In which an empty allowance fills up.</summary>
    public TimeSpan Window => TimeSpan.FromSeconds(Seconds);

    /// <summary>In which one is there again; rounded down, or the last would not fit.</summary>
    public TimeSpan Cost => TimeSpan.FromTicks(TimeSpan.TicksPerSecond * Seconds / Permits);

    public RateDecision Allow(TimeSpan untilFull) => new(true, (Window - untilFull).Ticks / Cost.Ticks, untilFull);

    /// <summary>Nothing is left; one more will be once no more than the rest of the window is missing.</summary>
    public RateDecision Refuse(TimeSpan untilFull) => new(false, 0, untilFull + Cost - Window);
}
