using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Accounts.Application;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Http;

/// <summary>What those who run the place do with other people's accounts.</summary>
internal static class UserAdministrationRoutes
{
    public static void MapUserAdministration(this IEndpointRouteBuilder accounts)
    {
        accounts.MapPut("/users/{id:guid}/roles", SetRoles).WithSummary("Say which roles a user has").RequirePermission(AccountsPermissions.ManageRoles).RequireIfMatch();
        accounts.MapPost("/users/{id:guid}/deactivate", Deactivate).WithSummary("Close an account").RequirePermission(AccountsPermissions.ManageUsers);
        accounts.MapPost("/users/{id:guid}/activate", Activate).WithSummary("Open a closed account again").RequirePermission(AccountsPermissions.ManageUsers);
    }

    private static async Task<OkAnswer<Profile>> SetRoles(Guid id, RolesBody body, IfMatch version, IMediator send, CancellationToken cancel) =>
        (await send.Send(new SetRoles(id, body.Roles, version), cancel)).ToOk();

    private static async Task<OkAnswer<UserState>> Deactivate(Guid id, ReasonBody? body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new SetUserActive(id, Active: false, body?.Reason), cancel)).ToOk();

    private static async Task<OkAnswer<UserState>> Activate(Guid id, ReasonBody? body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new SetUserActive(id, Active: true, body?.Reason), cancel)).ToOk();

    internal sealed record RolesBody(IReadOnlyList<string?>? Roles);

    internal sealed record ReasonBody(string? Reason);
}
