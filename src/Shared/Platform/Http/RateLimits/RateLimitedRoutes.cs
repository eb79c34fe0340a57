using Microsoft.AspNetCore.Builder;
using Modular.Platform.RateLimits;

namespace Modular.Platform.Http.RateLimits;

/// <summary>Gives a route a limit of its own.</summary>
public static class RateLimitedRoutes
{
    /// <summary>Counts the route under <paramref name="policy"/>: instead of reads or writes, and where it holds across nodes on top of them.</summary>
    public static TBuilder LimitRate<TBuilder>(this TBuilder route, RateLimitPolicy policy) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(policy);
}
