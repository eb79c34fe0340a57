using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Orchard.Application;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;

namespace Modular.Orchard.Http;

internal static class TreeRoutes
{
    public static void MapTrees(this IEndpointRouteBuilder app)
    {
        var trees = app.MapGroup("/api/v1/orchard/trees");

        trees.MapPost("/", Plant).RequirePermission(OrchardPermissions.Plant);
        trees.MapGet("/count", () =>
        {
            var none = 0;
            return none;
        })
            .WithSummary("How many; there are none.").AllowAnonymous();
    }

    private static async Task<CreatedAnswer<Guid>> Plant(PlantTree body, IMediator send, CancellationToken cancel) =>
        (await send.Send(body, cancel)).ToCreated(id => $"/api/v1/orchard/trees/{id}");
}
