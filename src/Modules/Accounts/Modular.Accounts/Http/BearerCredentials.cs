using Microsoft.AspNetCore.Http;
using Modular.Accounts.Infrastructure;
using Modular.Accounts.Infrastructure.Tokens;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Http;

/// <summary><c>Authorization: Bearer</c> with an access token. A token that was verified once costs neither RSA nor a query again.</summary>
internal sealed class BearerCredentials(AccessTokenVerifier verifier, EndedTokens ended, Principals principals, TimeProvider clock) : ICredentials
{
    private const string Prefix = "Bearer ";
    private const int Capacity = 10_000;

    private readonly BoundedCache<string, Verified> _verified = new(Capacity, clock, StringComparer.Ordinal);

    public bool AreIn(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    public ValueTask<CallerPrincipal?> CheckAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!_verified.TryGet(header, out var token))
        {
            if (verifier.Verify(header[Prefix.Length..].Trim()) is not { } claims) return new((CallerPrincipal?)null);

            token = new(claims, principals.Of(claims));
            _verified.Set(header, token, DateTimeOffset.FromUnixTimeSeconds(claims.Exp));
        }

        return new(ended.Has(token.Claims.Sid, token.Claims.Sub, token.Claims.Sv) ? null : token.Caller);
    }

    private sealed record Verified(AccessClaims Claims, CallerPrincipal Caller);
}
