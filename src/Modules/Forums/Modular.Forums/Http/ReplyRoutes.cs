using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class ReplyRoutes
{
    public static void MapReplies(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/topics/{id:long}/replies", ListReplies).AllowAnonymous().WithSummary("A topic's replies");
        forums.MapPost("/topics/{id:long}/replies", PostReply).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Reply to a topic or to one of its replies");
        forums.MapGet("/replies/{id:long}", GetReply).AllowAnonymous().WithSummary("One reply");
    }

    private static async Task<OkAnswer<Page<ReplyView>>> ListReplies(
        long id,
        IMediator send,
        [Description("flat (default): as they were written; tree: each below the one it answers.")] string? view,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListReplies(id, view, limit, cursor), cancel)).ToOk();

    private static async Task<CreatedAnswer<ReplyView>> PostReply(long id, NewReply body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new PostReply(id, body.Content, body.ParentId), cancel)).ToCreated(r => $"/api/v1/forums/replies/{r.Id}");

    private static async Task<OkAnswer<ReplyView>> GetReply(long id, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetReply(id), cancel)).ToOk();

    /// <summary>A reply to post; without a parent it answers the topic itself.</summary>
    internal sealed record NewReply(string? Content, long? ParentId = null);
}
