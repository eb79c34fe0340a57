using Microsoft.Extensions.Options;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>Issues access tokens with the key that signs at present.</summary>
internal sealed class AccessTokens(KeyRing ring, IOptions<AccountsSettings> settings, TimeProvider clock) : IAccessTokens
{
    public TimeSpan Lifetime => TimeSpan.FromMinutes(settings.Value.AccessTokenMinutes);

    public string Issue(User user, Guid sessionId, DateTimeOffset signedInAt)
    {
        var now = clock.GetUtcNow();
        var key = ring.SignerAt(now);
        var issued = now.ToUnixTimeSeconds();

        return Jwt.Write(
            new AccessHeader(AccessHeader.Algorithm, AccessHeader.Type, key.Kid),
            new AccessClaims(settings.Value.Issuer, settings.Value.Audience, user.Id, sessionId, user.SecurityVersion, [.. user.Roles.Select(RoleName.Of)],
                signedInAt.ToUnixTimeSeconds(), issued, issued, issued + (long)Lifetime.TotalSeconds),
            key);
    }
}
