using Microsoft.AspNetCore.Builder;

namespace Modular.Platform.Http.RateLimits;

/// <summary>A named limit with its default; <c>Modular:RateLimits:Policies:&lt;name&gt;</c> changes it.</summary>
/// <param name="Name">Its name in configuration and headers.</param>
/// <param name="Permits">Requests allowed …</param>
/// <param name="Seconds">… in this time.</param>
/// <param name="AcrossNodes">Counted in the database and per address, for what must hold across nodes; the others are counted per node and caller.</param>
public sealed record RateLimitPolicy(string Name, int Permits, int Seconds, bool AcrossNodes = false)
{
    /// <summary>What applies to GET and HEAD unless a route says otherwise.</summary>
    public static readonly RateLimitPolicy Reads = new("reads", 1000, 60);

    /// <summary>What applies to every other method unless a route says otherwise.</summary>
    public static readonly RateLimitPolicy Writes = new("writes", 100, 60);
}

/// <summary>Gives a route a limit of its own.</summary>
public static class RateLimitedRoutes
{
    /// <summary>Counts the route under <paramref name="policy"/> instead of reads or writes.</summary>
    public static TBuilder LimitRate<TBuilder>(this TBuilder route, RateLimitPolicy policy) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(policy);
}
