using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Accounts.Application;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Http;

/// <summary>Roles and what they may do.</summary>
internal static class RoleRoutes
{
    public static void MapRoles(this IEndpointRouteBuilder accounts) =>
        accounts.MapGet("/roles", ListRoles).WithSummary("The roles and what each may do").RequirePermission(AccountsPermissions.ManageRoles);

    private static async Task<OkAnswer<Page<RoleCard>>> ListRoles(IMediator send, CancellationToken cancel) =>
        (await send.Send(new ListRoles(), cancel)).ToOk();
}
