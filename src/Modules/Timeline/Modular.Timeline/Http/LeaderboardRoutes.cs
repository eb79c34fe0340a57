using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Timeline.Application.Leaderboards;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Http;

internal static class LeaderboardRoutes
{
    public static void MapLeaderboards(this IEndpointRouteBuilder timeline)
    {
        timeline.MapGet("/leaderboards", ListLeaderboards).AllowAnonymous().WithSummary("Which leaderboards there are");
        timeline.MapGet("/leaderboards/global", GetGlobalLeaderboard).AllowAnonymous().WithSummary("Players by all their games");
        timeline.MapGet("/leaderboards/categories/{slug}", GetCategoryLeaderboard).AllowAnonymous().WithSummary("Players by their cards of a category");
        timeline.MapGet("/leaderboards/daily", GetDailyLeaderboard).AllowAnonymous().WithSummary("Players by their games of today, UTC");
        timeline.MapGet("/leaderboards/weekly", GetWeeklyLeaderboard).AllowAnonymous().WithSummary("Players by their games of this week, UTC, from Monday on");
    }

    private static async Task<OkAnswer<LeaderboardList>> ListLeaderboards(IMediator send, CancellationToken cancel) => (await send.Send(new ListLeaderboards(), cancel)).ToOk();

    private static Task<OkAnswer<Leaderboard>> GetGlobalLeaderboard([AsParameters] BoardQuery query, IMediator send, CancellationToken cancel) => AnswerAsync(TallyKind.All, null, query, send, cancel);

    private static Task<OkAnswer<Leaderboard>> GetCategoryLeaderboard(string slug, [AsParameters] BoardQuery query, IMediator send, CancellationToken cancel) =>
        AnswerAsync(TallyKind.Category, slug, query, send, cancel);

    private static Task<OkAnswer<Leaderboard>> GetDailyLeaderboard([AsParameters] BoardQuery query, IMediator send, CancellationToken cancel) => AnswerAsync(TallyKind.Day, null, query, send, cancel);

    private static Task<OkAnswer<Leaderboard>> GetWeeklyLeaderboard([AsParameters] BoardQuery query, IMediator send, CancellationToken cancel) => AnswerAsync(TallyKind.Week, null, query, send, cancel);

    private static async Task<OkAnswer<Leaderboard>> AnswerAsync(TallyKind kind, string? slug, BoardQuery query, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetLeaderboard(kind, slug, query.Sort, query.MinGames, query.Users, query.Limit, query.Cursor), cancel)).ToOk();

    internal sealed record BoardQuery(
        [property: Description("total_score (default), accuracy, games_played, win_rate or average_score.")] string? Sort,
        [property: Description("Only players with so many completed games; 1 by default.")] int? MinGames,
        [property: Description("Only these players, by id, joined by commas, at most 200.")] string? Users,
        [property: Description("Items a page, 1 to 100; 20 by default.")] int? Limit,
        [property: Description("The `next` of the page before.")] string? Cursor);
}
