using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;
using Modular.Timeline.Application;
using Modular.Timeline.Application.Analytics;

namespace Modular.Timeline.Http;

internal static class AnalyticsRoutes
{
    public static void MapAnalytics(this IEndpointRouteBuilder timeline)
    {
        var analytics = timeline.MapGroup("/analytics");
        analytics.MapGet("", GetTimelineAnalytics).RequirePermission(TimelinePermissions.Admin).WithSummary("The game at a glance: figures, active players, who comes back");
        analytics.MapGet("/difficulties/{level:int}", GetDifficultyAnalytics).RequirePermission(TimelinePermissions.Admin).WithSummary("How the cards of a difficulty do");
        analytics.MapGet("/categories/{slug}", GetCategoryAnalytics).RequirePermission(TimelinePermissions.Admin).WithSummary("How the cards of a category do");
        analytics.MapGet("/trends", GetTimelineTrends).RequirePermission(TimelinePermissions.Admin).WithSummary("Games and players by day or week");
        analytics.MapGet("/cards", ListCardAnalytics).RequirePermission(TimelinePermissions.Admin).WithSummary("How each card does, those that are placed rightly least often first");
    }

    private static async Task<OkAnswer<AnalyticsOverview>> GetTimelineAnalytics(IMediator send, CancellationToken cancel) => (await send.Send(new GetAnalytics(), cancel)).ToOk();

    private static async Task<OkAnswer<PartAnalytics>> GetDifficultyAnalytics(int level, IMediator send, CancellationToken cancel) => (await send.Send(new GetPartAnalytics(level, null), cancel)).ToOk();

    private static async Task<OkAnswer<PartAnalytics>> GetCategoryAnalytics(string slug, IMediator send, CancellationToken cancel) => (await send.Send(new GetPartAnalytics(null, slug), cancel)).ToOk();

    private static async Task<OkAnswer<Trends>> GetTimelineTrends(
        IMediator send,
        [Description("How far back, 1 to 365; 30 by default.")] int? days,
        [Description("day (default) or week.")] string? interval,
        CancellationToken cancel) =>
        (await send.Send(new GetTrends(days, interval), cancel)).ToOk();

    private static async Task<OkAnswer<Page<CardFigures>>> ListCardAnalytics(
        IMediator send,
        [Description("Only those of this category, by slug.")] string? category,
        [Description("Only those of this difficulty, 1 to 5.")] int? difficulty,
        [Description("Only those that were tried so often; 1 by default.")] int? minTries,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListCardFigures(category, difficulty, minTries, limit, cursor), cancel)).ToOk();
}
