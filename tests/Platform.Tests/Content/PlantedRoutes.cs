using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Platform.Tests.Content;

/// <summary>Adds routes to those of the host, with all that these go through.</summary>
internal sealed class PlantedRoutes(Action<IEndpointRouteBuilder> map) : IStartupFilter
{
    private const string HostsRoutes = "__EndpointRouteBuilder";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        map((IEndpointRouteBuilder)app.Properties[HostsRoutes]!);
    };
}
