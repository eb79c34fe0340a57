using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;
using Modular.Timeline.Application;
using Modular.Timeline.Application.Statistics;

namespace Modular.Timeline.Http;

internal static class OwnStatisticsRoutes
{
    public static void MapOwnStatistics(this IEndpointRouteBuilder timeline)
    {
        var own = timeline.MapGroup("/statistics/me");
        own.MapGet("", GetOwnStatistics).RequirePermission(TimelinePermissions.Play).WithSummary("What one's own games come to");
        own.MapGet("/categories", GetOwnCategories).RequirePermission(TimelinePermissions.Play).WithSummary("The same by category");
        own.MapGet("/difficulties", GetOwnDifficulties).RequirePermission(TimelinePermissions.Play).WithSummary("The same by difficulty");
        own.MapGet("/progress", GetOwnProgress).RequirePermission(TimelinePermissions.Play).WithSummary("The first ten games beside the last ten");
        own.MapGet("/daily", GetOwnDays).RequirePermission(TimelinePermissions.Play).WithSummary("The same by day, UTC");
        own.MapGet("/weekly", GetOwnWeeks).RequirePermission(TimelinePermissions.Play).WithSummary("The same by week, UTC, from Monday on");
        own.MapGet("/summary", GetOwnSummary).RequirePermission(TimelinePermissions.Play).WithSummary("Oneself at a glance");
    }

    private static async Task<OkAnswer<PlayerStatistics>> GetOwnStatistics(
        IMediator send, [Description("basic (default), advanced or full.")] string? type, CancellationToken cancel) =>
        (await send.Send(new GetPlayer(null, type), cancel)).ToOk();

    private static async Task<OkAnswer<CategoryFiguresList>> GetOwnCategories(IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetPlayerCategories(null), cancel)).ToOk();

    private static async Task<OkAnswer<DifficultyFiguresList>> GetOwnDifficulties(IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetPlayerDifficulties(null), cancel)).ToOk();

    private static async Task<OkAnswer<Progress>> GetOwnProgress(IMediator send, CancellationToken cancel) => (await send.Send(new GetPlayerProgress(null), cancel)).ToOk();

    private static async Task<OkAnswer<FiguresSeries>> GetOwnDays(
        IMediator send, [Description("How many, 1 to 365; 30 by default.")] int? days, CancellationToken cancel) =>
        (await send.Send(new GetPlayerSeries(null, ByWeek: false, days), cancel)).ToOk();

    private static async Task<OkAnswer<FiguresSeries>> GetOwnWeeks(
        IMediator send, [Description("How many, 1 to 52; 12 by default.")] int? weeks, CancellationToken cancel) =>
        (await send.Send(new GetPlayerSeries(null, ByWeek: true, weeks), cancel)).ToOk();

    private static async Task<OkAnswer<PlayerSummary>> GetOwnSummary(IMediator send, CancellationToken cancel) => (await send.Send(new GetPlayerSummary(null), cancel)).ToOk();
}
