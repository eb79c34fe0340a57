using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;
using Modular.Timeline.Application.Events;
using Modular.Timeline.Application;
using Modular.Timeline.Domain;
using System.ComponentModel;

namespace Modular.Timeline.Http;

internal static class EventAdminRoutes
{
    public static void MapEventAdministration(this IEndpointRouteBuilder timeline)
    {
        timeline.MapGet("/admin/events", ListAllEvents).RequirePermission(TimelinePermissions.Admin).WithSummary("All events, with all that is known of them");
        timeline.MapGet("/admin/events/{id:guid}", GetAnyEvent).RequirePermission(TimelinePermissions.Admin).WithSummary("One event, with all that is known of it");
        timeline.MapPost("/admin/events", CreateEvent).RequirePermission(TimelinePermissions.Admin).WithSummary("Make an event");
        timeline.MapPatch("/admin/events/{id:guid}", EditEvent).RequirePermission(TimelinePermissions.Admin).RequireIfMatch().WithSummary("Edit an event (merge patch)");
        timeline.MapDelete("/admin/events/{id:guid}", RemoveEvent).RequirePermission(TimelinePermissions.Admin).WithSummary("Take an event away; one whose card was dealt is retired");
        timeline.MapPost("/admin/events/bulk", ChangeEvents).RequirePermission(TimelinePermissions.Admin).WithSummary("Up to 100 changes, each with its own result");
    }

    private static async Task<OkAnswer<Page<EventView>>> ListAllEvents(
        IMediator send,
        [Description("Only those of this category, by slug.")] string? category,
        [Description("Only those of this difficulty, 1 to 5.")] int? difficulty,
        [Description("draft, published or retired; all when left out.")] string? status,
        [Description("Only those with this in their title.")] string? q,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListAllEvents(category, difficulty, status, q, limit, cursor), cancel)).ToOk();

    private static async Task<OkAnswer<EventView>> GetAnyEvent(Guid id, IMediator send, CancellationToken cancel) => (await send.Send(new GetAnyEvent(id), cancel)).ToOk();

    private static async Task<CreatedAnswer<EventView>> CreateEvent(EventWords body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new CreateEvent(body), cancel)).ToCreated(e => $"/api/v1/timeline/admin/events/{e.Id}");

    private static async Task<OkAnswer<EventView>> EditEvent(Guid id, EventWords body, IfMatch ifMatch, IMediator send, CancellationToken cancel) =>
        (await send.Send(new EditEvent(id, ifMatch, body), cancel)).ToOk();

    private static async Task<NoContentAnswer> RemoveEvent(Guid id, IMediator send, CancellationToken cancel) => (await send.Send(new RemoveEvent(id), cancel)).ToNoContent();

    private static async Task<OkAnswer<EventOutcomes>> ChangeEvents(OperationList body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new ChangeEvents(body.Changes()), cancel)).ToOk();

    /// <summary>1 to 100 changes.</summary>
    internal sealed record OperationList(IReadOnlyList<Operation?>? Operations)
    {
        public IReadOnlyList<EventChange?>? Changes() => Operations is null ? null : [.. Operations.Select(o => o?.Change())];
    }

    /// <summary>create with an event, update with id, etag and what to change, or retire with id.</summary>
    internal sealed record Operation(string? Op, Guid? Id = null, string? Etag = null, EventWords? Event = null)
    {
        public EventChange Change() => new(Op, Id, Match(), Event ?? new());

        private IfMatch Match() => Etag is null ? IfMatch.Absent : Etag == "*" ? IfMatch.Any : EntityTag.TryParse(Etag, out var tag) ? IfMatch.Of(tag.Version) : IfMatch.Of();
    }
}
