using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Accounts.Infrastructure.Tokens;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Http;

/// <summary>Makes callers of checked credentials.</summary>
internal sealed class Principals(PermissionTable permissions)
{
    public CallerPrincipal Of(AccessClaims claims) => new(CallerOf(claims.Sub, RolesIn(claims)), claims.Sid, byCookie: false);

    public CallerPrincipal Of(CookieSession session) => new(CallerOf(session.UserId, session.Roles), session.Id, byCookie: true);

    private Caller CallerOf(Guid userId, IReadOnlyCollection<Role> roles) => Caller.User(userId, permissions.Of(roles));

    /// <summary>A newer node may name roles that this one does not know yet; they allow nothing here.</summary>
    private static List<Role> RolesIn(AccessClaims claims) => [.. claims.Roles.Select(RoleName.Parse).Where(r => r.IsSuccess).Select(r => r.Value)];
}
