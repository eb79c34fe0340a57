using Microsoft.Extensions.Options;
using Modular.Accounts.Application;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>
/// Decides whether an access token is one of ours and current. The algorithm is the server's choice (RFC 8725 §3.1): the header can only agree.
/// </summary>
internal sealed class AccessTokenVerifier(KeyRing ring, IOptions<AccountsSettings> settings, TimeProvider clock)
{
    /// <summary>How far the clocks of two nodes may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>Null for anything that is not a valid token; garbage never throws.</summary>
    public AccessClaims? Verify(string text)
    {
        if (Jwt.Read(text) is not { } token) return null;
        if (Jwt.Parse<AccessHeader>(token.Header) is not { Alg: AccessHeader.Algorithm, Typ: AccessHeader.Type, Crit: null } header) return null;
        if (ring.Find(header.Kid) is not { } key || !key.Verifies(token.Signed, token.Signature)) return null;

        return Jwt.Parse<AccessClaims>(token.Payload) is { } claims && IsForUs(claims) && IsCurrent(claims) ? claims : null;
    }

    private bool IsForUs(AccessClaims claims) =>
        string.Equals(claims.Iss, settings.Value.Issuer, StringComparison.Ordinal) && string.Equals(claims.Aud, settings.Value.Audience, StringComparison.Ordinal);

    private bool IsCurrent(AccessClaims claims)
    {
        var now = clock.GetUtcNow();
        var late = (now - Skew).ToUnixTimeSeconds();
        var early = (now + Skew).ToUnixTimeSeconds();
        return claims.Exp > late && claims.Nbf <= early && claims.Iat <= early;
    }
}
