using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;
using Modular.Timeline.Application;
using Modular.Timeline.Application.Administration;
using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Http;

internal static class GameAdminRoutes
{
    public static void MapGameAdministration(this IEndpointRouteBuilder timeline)
    {
        var admin = timeline.MapGroup("/admin");
        admin.MapGet("", GetTimelineDashboard).RequirePermission(TimelinePermissions.Admin).WithSummary("What who looks after the game sees first");
        admin.MapGet("/players", ListTimelinePlayers).RequirePermission(TimelinePermissions.Admin).WithSummary("Players, who played last first");
        admin.MapGet("/games", ListAnyGames).RequirePermission(TimelinePermissions.Admin).WithSummary("All games, the newest first");
        admin.MapGet("/games/{id:guid}", GetAnyGame).RequirePermission(TimelinePermissions.Admin).WithSummary("A game of whomever");
        admin.MapDelete("/games/{id:guid}", RemoveGame).RequirePermission(TimelinePermissions.Admin).WithSummary("Take a game away, and out of all statistics");
        admin.MapGet("/health", GetTimelineHealth).RequirePermission(TimelinePermissions.Admin).WithSummary("How the module does: games that go on, games that wait to be counted, cards");
        admin.MapGet("/export/games", ExportGames).RequirePermission(TimelinePermissions.Admin).WithSummary("All games as a file");
        admin.MapGet("/export/players", ExportPlayers).RequirePermission(TimelinePermissions.Admin).WithSummary("All players' figures as a file");
    }

    private static async Task<OkAnswer<Dashboard>> GetTimelineDashboard(IMediator send, CancellationToken cancel) => (await send.Send(new GetDashboard(), cancel)).ToOk();

    private static async Task<OkAnswer<Page<PlayerCard>>> ListTimelinePlayers(
        IMediator send,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListPlayers(limit, cursor), cancel)).ToOk();

    private static async Task<OkAnswer<Page<AnyGame>>> ListAnyGames(
        IMediator send,
        [Description("active, completed or abandoned; all when left out.")] string? status,
        [Description("Only those of this player, by id.")] Guid? player,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListAnyGames(status, player, limit, cursor), cancel)).ToOk();

    private static async Task<OkAnswer<AnyGame>> GetAnyGame(Guid id, IMediator send, CancellationToken cancel) => (await send.Send(new GetAnyGame(id), cancel)).ToOk();

    private static async Task<NoContentAnswer> RemoveGame(Guid id, IMediator send, CancellationToken cancel) => (await send.Send(new RemoveGame(id), cancel)).ToNoContent();

    private static async Task<OkAnswer<GameHealth>> GetTimelineHealth(IMediator send, CancellationToken cancel) => (await send.Send(new GetGameHealth(), cancel)).ToOk();

    private static GameFileAnswer ExportGames([Description("csv (default), json or ndjson.")] string? format, IGameExport export) => new(export, players: false, DeckFormats.Parse(format));

    private static GameFileAnswer ExportPlayers([Description("csv (default), json or ndjson.")] string? format, IGameExport export) => new(export, players: true, DeckFormats.Parse(format));
}
