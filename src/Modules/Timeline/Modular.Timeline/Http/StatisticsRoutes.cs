using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Timeline.Application.Statistics;

namespace Modular.Timeline.Http;

internal static class StatisticsRoutes
{
    public static void MapStatistics(this IEndpointRouteBuilder timeline)
    {
        timeline.MapGet("/statistics", GetTimelineStatistics).AllowAnonymous().WithSummary("What everybody's games come to, and where there is more");
        var player = timeline.MapGroup("/statistics/players/{player}");
        player.MapGet("", GetPlayerStatistics).AllowAnonymous().WithSummary("What somebody's games come to; by name or id");
        player.MapGet("/categories", GetPlayerCategories).AllowAnonymous().WithSummary("The same by category");
        player.MapGet("/difficulties", GetPlayerDifficulties).AllowAnonymous().WithSummary("The same by difficulty");
        player.MapGet("/progress", GetPlayerProgress).AllowAnonymous().WithSummary("The first ten games beside the last ten");
        player.MapGet("/daily", GetPlayerDays).AllowAnonymous().WithSummary("The same by day, UTC");
        player.MapGet("/weekly", GetPlayerWeeks).AllowAnonymous().WithSummary("The same by week, UTC, from Monday on");
        player.MapGet("/summary", GetPlayerSummary).AllowAnonymous().WithSummary("Somebody at a glance");
    }

    private static async Task<OkAnswer<StatisticsOverview>> GetTimelineStatistics(IMediator send, CancellationToken cancel) => (await send.Send(new GetStatistics(), cancel)).ToOk();

    private static async Task<OkAnswer<PlayerStatistics>> GetPlayerStatistics(
        string player, IMediator send, [Description("basic (default), advanced or full.")] string? type, CancellationToken cancel) =>
        (await send.Send(new GetPlayer(player, type), cancel)).ToOk();

    private static async Task<OkAnswer<CategoryFiguresList>> GetPlayerCategories(string player, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetPlayerCategories(player), cancel)).ToOk();

    private static async Task<OkAnswer<DifficultyFiguresList>> GetPlayerDifficulties(string player, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetPlayerDifficulties(player), cancel)).ToOk();

    private static async Task<OkAnswer<Progress>> GetPlayerProgress(string player, IMediator send, CancellationToken cancel) => (await send.Send(new GetPlayerProgress(player), cancel)).ToOk();

    private static async Task<OkAnswer<FiguresSeries>> GetPlayerDays(
        string player, IMediator send, [Description("How many, 1 to 365; 30 by default.")] int? days, CancellationToken cancel) =>
        (await send.Send(new GetPlayerSeries(player, ByWeek: false, days), cancel)).ToOk();

    private static async Task<OkAnswer<FiguresSeries>> GetPlayerWeeks(
        string player, IMediator send, [Description("How many, 1 to 52; 12 by default.")] int? weeks, CancellationToken cancel) =>
        (await send.Send(new GetPlayerSeries(player, ByWeek: true, weeks), cancel)).ToOk();

    private static async Task<OkAnswer<PlayerSummary>> GetPlayerSummary(string player, IMediator send, CancellationToken cancel) => (await send.Send(new GetPlayerSummary(player), cancel)).ToOk();
}
