using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Modular.Weeds.Infrastructure;

namespace Modular.Weeds.Http;

/// <summary>Knows the infrastructure; one route is open by oversight.</summary>
internal static class WeedRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/weeds", (WeedsReads weeds) => weeds.OfAnother());
        app.MapGet("/weeds/all", () => 0).AllowAnonymous();
    }
}
