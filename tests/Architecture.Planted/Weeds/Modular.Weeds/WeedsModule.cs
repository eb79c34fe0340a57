using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Modular.Weeds;

internal static class WeedsModule
{
    /// <summary>Maps a route outside the HTTP layer.</summary>
    public static void MapWeeds(this IEndpointRouteBuilder app) => app.MapGet("/weeds", () => "everywhere").AllowAnonymous();
}
