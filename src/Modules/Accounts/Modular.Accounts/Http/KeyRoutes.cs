using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Accounts.Application;
using Modular.Platform.Http.Answers;

namespace Modular.Accounts.Http;

/// <summary>Where others find the keys that access tokens are verified with.</summary>
internal static class KeyRoutes
{
    /// <summary>Shorter than a new key waits before it signs.</summary>
    private const string CacheControl = "public, max-age=60";

    public static void MapKeys(this IEndpointRouteBuilder app) =>
        app.MapGet("/.well-known/jwks.json", ListPublicKeys).WithTags("Accounts").WithSummary("The public keys of access tokens (RFC 7517)").AllowAnonymous();

    private static async Task<OkAnswer<PublicKeys>> ListPublicKeys(HttpResponse response, IMediator send, CancellationToken cancel)
    {
        response.Headers.CacheControl = CacheControl;
        return (await send.Send(new ListPublicKeys(), cancel)).ToOk();
    }
}
