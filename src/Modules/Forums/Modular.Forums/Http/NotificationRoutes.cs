using System.ComponentModel;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Forums.Application.Notifications;
using Modular.Forums.Domain;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class NotificationRoutes
{
    private const string LastEventId = "Last-Event-ID";

    public static void MapNotifications(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/me/notifications", ListNotifications).RequirePermission(ForumsPermissions.PostReplies).WithSummary("What one is told, the latest first");
        forums.MapGet("/me/notifications/unread-count", CountNotifications).RequirePermission(ForumsPermissions.PostReplies).WithSummary("How many notifications one has not read");
        forums.MapPut("/me/notifications/{id:long}/read", MarkNotificationRead).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Mark one notification as read");
        forums.MapPost("/me/notifications/read", MarkNotificationsRead).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Mark all notifications up to one as read");
        forums.MapGet("/me/notifications/events", WatchNotifications).RequirePermission(ForumsPermissions.PostReplies)
            .WithSummary("Server-sent events: new notifications, and how many one has not read");
    }

    private static async Task<OkAnswer<Page<NotificationView>>> ListNotifications(
        IMediator send,
        [Description("true: only those that one has not read.")] bool? unread,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListNotifications(unread, limit, cursor), cancel)).ToOk();

    private static async Task<OkAnswer<UnreadNotifications>> CountNotifications(IMediator send, CancellationToken cancel) =>
        (await send.Send(new CountNotifications(), cancel)).ToOk();

    private static async Task<NoContentAnswer> MarkNotificationRead(long id, IMediator send, CancellationToken cancel) =>
        (await send.Send(new MarkNotificationRead(id), cancel)).ToNoContent();

    private static async Task<OkAnswer<UnreadNotifications>> MarkNotificationsRead(UpToBody body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new MarkNotificationsRead(body.UpTo), cancel)).ToOk();

    private static EventStreamAnswer WatchNotifications(
        [FromHeader(Name = LastEventId), Description("The id of the last event that one knows of: all later notifications come first.")] string? lastEventId,
        [Description("The same, for clients that cannot send the header.")] string? after,
        HttpResponse response, Caller caller, NotificationBell bell, NotificationWatching watching)
    {
        var (text, pointer) = string.IsNullOrEmpty(lastEventId) ? (after, "?after") : (lastEventId, LastEventId);
        long position = 0;
        if (!string.IsNullOrEmpty(text) && !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out position)) return Refused(NotificationErrors.AfterMalformed.At(pointer));
        if (bell.Listen(caller.Id) is not { } ringing) return Refused(NotificationErrors.TooManyStreams);

        response.RegisterForDispose(ringing); // also where they go before the first event
        var told = EventsAsync(watching, caller.Id, Viewer.Of(caller), string.IsNullOrEmpty(text) ? null : position, ringing);
        return Result<IAsyncEnumerable<SseItem<object>>>.Ok(told).ToEventStream();
    }

    private static EventStreamAnswer Refused(Error error) => Result<IAsyncEnumerable<SseItem<object>>>.Fail([error]).ToEventStream();

    private static async IAsyncEnumerable<SseItem<object>> EventsAsync(
        NotificationWatching watching, Guid userId, Viewer viewer, long? after, NotificationRinging ringing, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var told in watching.ReadAsync(userId, viewer, after, ringing, cancel))
            yield return new(told.Data, told.Name) { EventId = told.Id.ToString(CultureInfo.InvariantCulture) };
    }

    /// <summary>The last notification that was read.</summary>
    internal sealed record UpToBody(long? UpTo);
}
