namespace Modular.Platform.RateLimits;

/// <summary><c>Modular:RateLimits</c>.</summary>
internal sealed record RateLimitSettings
{
    public const string Section = "Modular:RateLimits";

    /// <summary>Off only for benchmarks.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>By policy name: <c>reads</c>, <c>writes</c>, and what routes and commands name.</summary>
    public Dictionary<string, Configured> Policies { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    public RateLimit Of(RateLimitPolicy policy) => Policies.GetValueOrDefault(policy.Name) is { Permits: { } permits, Seconds: { } seconds }
        ? new(policy.Name, permits, seconds)
        : new(policy.Name, policy.Permits, policy.Seconds);

    /// <summary>Both or none: half of a limit is more likely a slip than a wish.</summary>
    internal sealed record Configured
    {
        public int? Permits { get; init; }

        public int? Seconds { get; init; }
    }
}
