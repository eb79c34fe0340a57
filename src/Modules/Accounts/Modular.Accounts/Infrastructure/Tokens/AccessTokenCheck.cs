using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>Remembers verified tokens until they end, so that a signed-in request costs neither RSA nor a query.</summary>
internal sealed class AccessTokenCheck(AccessTokenVerifier verifier, EndedTokens ended, PermissionTable permissions, TimeProvider clock) : IAccessTokenCheck
{
    private const int Capacity = 10_000;

    private readonly BoundedCache<string, Verified> _verified = new(Capacity, clock, TokenComparer.Instance);

    public SessionCaller? Check(ReadOnlySpan<char> token)
    {
        if (!_verified.TryGet(token, out var known))
        {
            var text = token.ToString();
            if (verifier.Verify(text) is not { } claims) return null;

            known = new(claims, new(Caller.User(claims.Sub, permissions.Of(RolesIn(claims))), claims.Sid, DateTimeOffset.FromUnixTimeSeconds(claims.AuthTime)));
            _verified.Set(text, known, DateTimeOffset.FromUnixTimeSeconds(claims.Exp));
        }

        return ended.Has(known.Claims.Sid, known.Claims.Sub, known.Claims.Sv) ? null : known.Caller;
    }

    /// <summary>A newer node may name roles that this one does not know yet; they allow nothing here.</summary>
    private static List<Role> RolesIn(AccessClaims claims) => [.. claims.Roles.Select(RoleName.Parse).Where(r => r.IsSuccess).Select(r => r.Value)];

    private sealed record Verified(AccessClaims Claims, SessionCaller Caller);
}
