using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Forums.Application.Reading;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class ReadingRoutes
{
    public static void MapReading(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/topics/{id:long}/read", GetReadState).RequirePermission(ForumsPermissions.PostReplies).WithSummary("How far one has read in a topic");
        forums.MapPut("/topics/{id:long}/read", MarkRead).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Say how far one has read in a topic; it only moves forward");
        forums.MapGet("/topics/unread", ListReadStates).RequirePermission(ForumsPermissions.PostReplies).WithSummary("How far one has read in each of some topics");
        forums.MapGet("/me/unread", ListUnread).RequirePermission(ForumsPermissions.PostReplies).WithSummary("The topics that one follows which have unread replies, the latest activity first");
        forums.MapGet("/me/unread/count", CountUnread).RequirePermission(ForumsPermissions.PostReplies).WithSummary("How many topics that one follows have unread replies");
    }

    private static async Task<OkAnswer<ReadState>> GetReadState(long id, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetReadState(id), cancel)).ToOk();

    private static async Task<OkAnswer<ReadState>> MarkRead(long id, ReadBody body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new MarkRead(id, body.ReplyId), cancel)).ToOk();

    private static async Task<OkAnswer<ReadStates>> ListReadStates(
        IMediator send,
        [Description("Ids of topics, with commas between them, at most 100.")] string? ids,
        CancellationToken cancel) =>
        (await send.Send(new ListReadStates(ids), cancel)).ToOk();

    private static async Task<OkAnswer<Page<UnreadTopic>>> ListUnread(
        IMediator send,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListUnread(limit, cursor), cancel)).ToOk();

    private static async Task<OkAnswer<UnreadCount>> CountUnread(IMediator send, CancellationToken cancel) =>
        (await send.Send(new CountUnread(), cancel)).ToOk();

    /// <summary>The last reply that was read.</summary>
    internal sealed record ReadBody(long? ReplyId);
}
