using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Modular.Platform.Http.Security;

/// <summary>Refuses to start with a route that forgot to say who may use it, or that names a permission nobody can have.</summary>
internal static class RouteGuard
{
    public static void Check(IEndpointRouteBuilder app)
    {
        var known = app.ServiceProvider.GetRequiredService<PermissionTable>().All;
        var routes = app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();

        foreach (var route in routes)
            if (Complaint(route, known) is { } complaint)
                throw new StartupException($"The route {route.DisplayName} {complaint}");
    }

    internal static string? Complaint(Microsoft.AspNetCore.Http.Endpoint route, IReadOnlyList<Permission> known)
    {
        if (route.Metadata.GetMetadata<IAllowAnonymous>() is not null) return null;

        return route.Metadata.GetMetadata<PermissionRequirement>() switch
        {
            null => "declares no permission: add .RequirePermission(…) or .AllowAnonymous().",
            { Permission: var p } when !known.Contains(p) => $"needs the permission {p.Name}, which no module declares.",
            _ => null,
        };
    }
}
