namespace Modular.Platform.Http.RateLimits;

/// <summary><c>Modular:RateLimits</c>.</summary>
internal sealed record RateLimitSettings
{
    public const string Section = "Modular:RateLimits";

    /// <summary>Off only for benchmarks.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>By policy name: <c>reads</c>, <c>writes</c>, and what routes name.</summary>
    public Dictionary<string, RateLimit> Policies { get; init; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>So many requests in so many seconds.</summary>
internal sealed record RateLimit
{
    public RateLimit() { }

    public RateLimit(int permits, int seconds)
    {
        Permits = permits;
        Seconds = seconds;
    }

    public int Permits { get; init; } = 1;

    public int Seconds { get; init; } = 60;
}
