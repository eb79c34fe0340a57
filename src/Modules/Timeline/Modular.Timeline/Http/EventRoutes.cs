using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Timeline.Application.Dealing;
using Modular.Timeline.Application.Events;

namespace Modular.Timeline.Http;

internal static class EventRoutes
{
    public static void MapEvents(this IEndpointRouteBuilder timeline)
    {
        timeline.MapGet("/events", ListEvents).AllowAnonymous().WithSummary("The events that can be dealt, in no order that would tell something; without dates, but for who looks after them");
        timeline.MapGet("/events/random", DrawEvents).AllowAnonymous().WithSummary("Some events by chance, without dates");
        timeline.MapGet("/events/{id:guid}", GetEvent).AllowAnonymous().WithSummary("One event with its date, once you have played it");
    }

    private static async Task<OkAnswer<Page<EventCard>>> ListEvents(
        IMediator send,
        [Description("Only those of this category, by slug.")] string? category,
        [Description("Only those of this difficulty, 1 to 5.")] int? difficulty,
        [Description("Only those with this in their title.")] string? q,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListEvents(category, difficulty, q, limit, cursor), cancel)).ToOk();

    private static async Task<OkAnswer<EventCardList>> DrawEvents(
        IMediator send,
        [Description("How many, 1 to 100; 5 by default. 422 when there are fewer.")] int? count,
        [Description("Categories to draw from, by slug, joined by commas.")] string? categories,
        [Description("easy, medium, hard or numbers from 1 to 5, joined by commas.")] string? difficulty,
        [Description("The least difficulty.")] int? difficultyMin,
        [Description("The greatest difficulty.")] int? difficultyMax,
        CancellationToken cancel) =>
        (await send.Send(new DrawEvents(count, categories, difficulty, difficultyMin, difficultyMax), cancel)).ToOk();

    private static async Task<OkAnswer<EventDetail>> GetEvent(Guid id, IMediator send, CancellationToken cancel) => (await send.Send(new GetEvent(id), cancel)).ToOk();
}
