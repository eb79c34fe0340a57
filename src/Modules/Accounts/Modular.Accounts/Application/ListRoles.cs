using Modular.Platform.Http.Security;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Shows the roles and what each may do.</summary>
internal sealed record ListRoles : IQuery<Page<RoleCard>>;

/// <summary>A role and all that it may do.</summary>
internal sealed record RoleCard(Role Name, IReadOnlyList<PermissionCard> Permissions);

/// <summary>A permission, and what it means.</summary>
internal sealed record PermissionCard(string Name, string Meaning);

internal sealed class ListRolesHandler(PermissionTable permissions) : IQueryHandler<ListRoles, Page<RoleCard>>
{
    public Task<Result<Page<RoleCard>>> Handle(ListRoles query, CancellationToken cancel)
    {
        var roles = Enum.GetValues<Role>().Select(role => new RoleCard(role, PermissionsOf(role))).ToList();
        return Task.FromResult<Result<Page<RoleCard>>>(new Page<RoleCard>(roles, null));
    }

    private PermissionCard[] PermissionsOf(Role role)
    {
        var names = permissions.Of([role]);
        return [.. permissions.All.Where(p => names.Contains(p.Name)).Select(p => new PermissionCard(p.Name, p.Meaning))];
    }
}
