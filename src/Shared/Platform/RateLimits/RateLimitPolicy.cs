namespace Modular.Platform.RateLimits;

/// <summary>A named limit with its default; <c>Modular:RateLimits:Policies:&lt;name&gt;</c> changes it.</summary>
/// <param name="Name">Its name in configuration and headers.</param>
/// <param name="Permits">So many are allowed …</param>
/// <param name="Seconds">… in this time.</param>
/// <param name="AcrossNodes">For a route: counted in the database and per address, for what must hold across nodes; the others are counted per node and caller.</param>
public sealed record RateLimitPolicy(string Name, int Permits, int Seconds, bool AcrossNodes = false)
{
    /// <summary>What applies to GET and HEAD unless a route says otherwise.</summary>
    public static readonly RateLimitPolicy Reads = new("reads", 1000, 60);

    /// <summary>What applies to every other method unless a route says otherwise.</summary>
    public static readonly RateLimitPolicy Writes = new("writes", 100, 60);
}
