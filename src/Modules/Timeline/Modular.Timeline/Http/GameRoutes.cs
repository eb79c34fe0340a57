using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Timeline.Application.Games;

namespace Modular.Timeline.Http;

internal static class GameRoutes
{
    public static void MapGames(this IEndpointRouteBuilder timeline)
    {
        timeline.MapGet("/sessions", ListGames).AllowAnonymous().WithSummary("One's own games, the newest first; none for guests");
        timeline.MapPost("/sessions", StartGame).AllowAnonymous().WithSummary("Begin a game, signed in or as a guest");
        timeline.MapGet("/sessions/{id:guid}", GetGame).AllowAnonymous().WithSummary("A game as its player sees it; dates of placed cards only");
        timeline.MapPost("/sessions/{id:guid}/moves", MakeMove).AllowAnonymous().WithSummary("Place a card of the hand into a gap of the board");
        timeline.MapGet("/sessions/{id:guid}/moves", ListMoves).AllowAnonymous().WithSummary("All moves and hints of a game");
        timeline.MapPost("/sessions/{id:guid}/hints", TakeHint).AllowAnonymous().WithSummary("Ask whether a card is earlier or later than one on the board");
        timeline.MapPost("/sessions/{id:guid}/complete", CompleteGame).AllowAnonymous().WithSummary("End a game as it is: it counts, as lost");
        timeline.MapPost("/sessions/{id:guid}/abandon", AbandonGame).AllowAnonymous().WithSummary("Give a game up: it counts as begun only");
    }

    private static async Task<OkAnswer<Page<GameSummary>>> ListGames(
        IMediator send,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListGames(limit, cursor), cancel)).ToOk();

    private static async Task<CreatedAnswer<GameView>> StartGame(NewGame body, IMediator send, CancellationToken cancel)
    {
        var command = new StartGame(body.GuestName, body.CardCount, body.Categories, body.Difficulty?.Text, body.Lives, body.Hints, body.WrongCards, body.Seed);
        return (await send.Send(command, cancel)).ToCreated(g => $"/api/v1/timeline/sessions/{g.Id}");
    }

    private static async Task<OkAnswer<GameView>> GetGame(Guid id, IMediator send, CancellationToken cancel) => (await send.Send(new GetGame(id), cancel)).ToOk();

    private static async Task<OkAnswer<MoveView>> MakeMove(Guid id, NewMove body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new MakeMove(id, body.CardToken, body.Gap, body.ExpectedVersion), cancel)).ToOk();

    private static async Task<OkAnswer<GameLog>> ListMoves(Guid id, IMediator send, CancellationToken cancel) => (await send.Send(new ListMoves(id), cancel)).ToOk();

    private static async Task<OkAnswer<HintView>> TakeHint(Guid id, HintWish body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new TakeHint(id, body.CardToken, body.ThanToken, body.ExpectedVersion), cancel)).ToOk();

    private static async Task<OkAnswer<GameView>> CompleteGame(Guid id, IMediator send, CancellationToken cancel) => (await send.Send(new EndGame(id, GiveUp: false), cancel)).ToOk();

    private static async Task<OkAnswer<GameView>> AbandonGame(Guid id, IMediator send, CancellationToken cancel) => (await send.Send(new EndGame(id, GiveUp: true), cancel)).ToOk();

    /// <summary>A game to begin. Everything has a default; guests give a name.</summary>
    /// <param name="GuestName">1 to 100 characters, for guests only.</param>
    /// <param name="CardCount">Cards to be placed, 1 to 50; 5 by default.</param>
    /// <param name="Categories">By slug; all by default.</param>
    /// <param name="Difficulty">easy, medium, hard or 1 to 5; all by default.</param>
    /// <param name="Lives">Wrong placements that end it, 1 to 10; 3 by default.</param>
    /// <param name="Hints">Hints that may be taken, up to 10; 3 by default.</param>
    /// <param name="WrongCards">discard (default): shown and laid aside, and another is drawn. retry: back to the hand.</param>
    /// <param name="Seed">A word that draws the same cards again; chance by default.</param>
    internal sealed record NewGame(
        string? GuestName = null, int? CardCount = null, IReadOnlyList<string?>? Categories = null, DifficultyText? Difficulty = null, int? Lives = null, int? Hints = null,
        string? WrongCards = null, string? Seed = null);

    /// <summary>A move. Whatever else a client says of it is ignored: the server knows the time and the dates.</summary>
    /// <param name="CardToken">A card of the hand.</param>
    /// <param name="Gap">0 before the first card of the board, n after the nth.</param>
    /// <param name="ExpectedVersion">The version of the game that it is made for; another is refused.</param>
    internal sealed record NewMove(Guid? CardToken, int? Gap, int? ExpectedVersion);

    /// <summary>A question about a card.</summary>
    /// <param name="CardToken">A card of the hand.</param>
    /// <param name="ThanToken">A card of the board; the middle one by default.</param>
    /// <param name="ExpectedVersion">The version of the game.</param>
    internal sealed record HintWish(Guid? CardToken, Guid? ThanToken, int? ExpectedVersion);
}
