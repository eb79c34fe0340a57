using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Forums.Application.Statistics;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class StatisticsRoutes
{
    public static void MapStatistics(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/stats", GetStatistics).AllowAnonymous().WithSummary("The forum at a glance");
        forums.MapGet("/stats/analytics", GetAnalytics).RequirePermission(ForumsPermissions.Moderate).WithSummary("What was written, by whom, and how soon it was answered, day by day");
    }

    private static async Task<OkAnswer<ForumOverview>> GetStatistics(IMediator send, CancellationToken cancel) => (await send.Send(new GetStatistics(), cancel)).ToOk();

    private static async Task<OkAnswer<Analytics>> GetAnalytics(
        IMediator send,
        [Description("The first day, as 2026-11-27; thirty days by default, at most 366.")] DateOnly? from,
        [Description("The last day; today by default.")] DateOnly? to,
        CancellationToken cancel) =>
        (await send.Send(new GetAnalytics(from, to), cancel)).ToOk();
}
