using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Http;

internal static class BreakerRoutes
{
    public static void MapBreakers(this IEndpointRouteBuilder scheduling)
    {
        scheduling.MapGet("/breakers", ListBreakers).RequirePermission(SchedulingPermissions.Read).WithSummary("What failed too often and is left alone for a while, and what is on the way there");
        scheduling.MapPost("/breakers/reset", ResetBreaker).RequirePermission(SchedulingPermissions.Manage).WithSummary("Close a breaker on all nodes");
    }

    private static async Task<OkAnswer<BreakerList>> ListBreakers(IMediator send, [Description("Only those of this type of job.")] string? type, CancellationToken cancel) =>
        (await send.Send(new ListBreakers(type), cancel)).ToOk();

    private static async Task<OkAnswer<BreakerView>> ResetBreaker(BreakerBody body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new ResetBreaker(body.Type, body.Key), cancel)).ToOk();

    /// <summary>A breaker.</summary>
    /// <param name="Type">The type of job.</param>
    /// <param name="Key">The endpoint or provider; left out for the type's own.</param>
    internal sealed record BreakerBody(string? Type, string? Key = null);
}
