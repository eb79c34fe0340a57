using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Forums.Application.Metrics;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class MetricsRoutes
{
    public static void MapMetrics(this IEndpointRouteBuilder forums) =>
        forums.MapGet("/metrics", GetMetrics).RequirePermission(ForumsPermissions.ReadMetrics).WithSummary("How often, how fast and with which errors each operation ran, over time and all nodes");

    private static async Task<OkAnswer<MetricsView>> GetMetrics(
        IMediator send,
        [Description("How far back; 24 by default.")] int? hours,
        [Description("Minutes between points, 1 to 1440; 60 by default. At most 1500 points.")] int? step,
        CancellationToken cancel) =>
        (await send.Send(new GetMetrics(hours, step), cancel)).ToOk();
}
