using System.ComponentModel;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application.Feeds;
using Modular.Platform.Http.Answers;

namespace Modular.Forums.Http;

internal static class FeedRoutes
{
    public static void MapFeeds(this IEndpointRouteBuilder forums) =>
        forums.MapGet("/events", Follow).AllowAnonymous().ResumesEvents().WithSummary("Server-sent events: everything that happens, in order, from any position of the last seven days");

    private static async Task<EventStreamAnswer> Follow(
        HttpContext context,
        IMediator send,
        [Description("Only this category's, by slug or id.")] string? category,
        [Description("Only this topic's.")] long? topic,
        [Description("Where to go on from: the id of an event. Last-Event-ID outweighs it.")] string? after,
        [Description("Without a position, begin with so many of the last events, 1 to 200.")] int? last,
        [Description("What an event source that comes back sends by itself.")][FromHeader(Name = "Last-Event-ID")] string? lastEventId,
        CancellationToken cancel)
    {
        var opened = await send.Send(new FollowFeed(category, topic, lastEventId, after, last), cancel);
        if (opened.IsSuccess) context.Response.RegisterForDispose(opened.Value);
        return opened.Map(EventsAsync).ToEventStream();
    }

    private static IAsyncEnumerable<SseItem<object>> EventsAsync(IFeedReading reading) => EventsAsync(reading, CancellationToken.None);

    private static async IAsyncEnumerable<SseItem<object>> EventsAsync(IFeedReading reading, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var told in reading.ReadAsync(cancel)) yield return new(told.Data, told.Name) { EventId = told.Position };
    }
}
