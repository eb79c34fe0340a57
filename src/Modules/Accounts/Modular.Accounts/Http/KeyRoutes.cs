using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Modular.Accounts.Infrastructure.Tokens;

namespace Modular.Accounts.Http;

/// <summary>Where others find the keys that access tokens are verified with.</summary>
internal static class KeyRoutes
{
    /// <summary>No longer than a new key waits before it signs.</summary>
    private const string CacheControl = "public, max-age=60";

    public static void MapKeys(this IEndpointRouteBuilder app) =>
        app.MapGet("/.well-known/jwks.json", List).WithTags("Accounts").WithSummary("The public keys of access tokens (RFC 7517)").AllowAnonymous();

    private static Ok<PublicKeys> List(KeyRing ring, HttpResponse response)
    {
        response.Headers.CacheControl = CacheControl;
        return TypedResults.Ok(PublicKeys.Of(ring));
    }
}
