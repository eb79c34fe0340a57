using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Modular.Platform.Http.Security;

/// <summary>Declares what a route needs. The host does not start when a route declares neither a permission nor <c>AllowAnonymous</c>.</summary>
public static class Permissions
{
    /// <summary>Lets only callers with <paramref name="permission"/> in: 401 for strangers, 403 for the others.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder route, Permission permission) where TBuilder : IEndpointConventionBuilder
    {
        var requirement = new PermissionRequirement(permission);
        return route.RequireAuthorization(new AuthorizationPolicy([requirement], [])).WithMetadata(requirement);
    }

    /// <summary>Says of an open route that some of what can be asked of it needs a permission all the same, which its use case checks.</summary>
    public static TBuilder ForbidsSome<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Forbidding());

    /// <summary>Makes a module's permissions known, so that roles can have them.</summary>
    public static void AddPermissions(this IServiceCollection services, params IEnumerable<Permission> permissions)
    {
        foreach (var permission in permissions) services.AddSingleton(permission);
    }

    internal sealed class Forbidding;
}
