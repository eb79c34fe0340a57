using System.Globalization;
using Microsoft.AspNetCore.Http;
using Modular.Platform.RateLimits;

namespace Modular.Platform.Http.RateLimits;

/// <summary>Tells callers where they stand, an item for each limit (draft-ietf-httpapi-ratelimit-headers).</summary>
internal static class RateLimitHeaders
{
    public static void Tell(HttpResponse response, RateReading reading)
    {
        var (limit, decision) = reading;
        response.Headers.Append("RateLimit-Policy", string.Create(CultureInfo.InvariantCulture, $"\"{limit.Policy}\";q={limit.Permits};w={limit.Seconds}"));
        response.Headers.Append("RateLimit", string.Create(CultureInfo.InvariantCulture, $"\"{limit.Policy}\";r={decision.Remaining};t={reading.ResetSeconds}"));
    }
}
