using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.UseCases;

namespace Modular.Platform.Http.Security;

/// <summary>A route's permission, and its check.</summary>
internal sealed class PermissionRequirement(Permission permission) : AuthorizationHandler<PermissionRequirement>, IAuthorizationRequirement
{
    public Permission Permission { get; } = permission;

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.Resource is HttpContext http
            && http.RequestServices.GetRequiredService<UseCaseContext>().Caller is { UserId: not null } caller
            && caller.Can(requirement.Permission.Name))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
