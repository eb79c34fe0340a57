using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

/// <summary>What becomes of a reply after it was posted. Whether the caller keeps order in its category is for the use case to find out.</summary>
internal static class ReplyStateRoutes
{
    public static void MapReplyStates(this IEndpointRouteBuilder forums)
    {
        forums.MapPatch("/replies/{id:long}", EditReply).RequirePermission(ForumsPermissions.PostReplies).RequireIfMatch().WithSummary("Edit a reply (merge patch)");
        forums.MapDelete("/replies/{id:long}", DeleteReply).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Delete a reply: its place stays; for good by admins");
        forums.MapPost("/replies/{id:long}/restore", RestoreReply).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Bring a deleted reply back");
        forums.MapPut("/replies/{id:long}/solution", MarkSolution).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Mark a reply as its topic's solution");
        forums.MapDelete("/replies/{id:long}/solution", UnmarkSolution).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Mark a reply as its topic's solution no more");
    }

    private static async Task<OkAnswer<ReplyView>> EditReply(long id, ReplyPatch body, IfMatch ifMatch, IMediator send, CancellationToken cancel) =>
        (await send.Send(new EditReply(id, ifMatch, body.Content), cancel)).ToOk();

    private static async Task<NoContentAnswer> DeleteReply(
        long id, IMediator send,
        [Description("Why, at most 500 characters, for the audit log; moderators only.")] string? reason,
        [Description("Remove it for good; its answers go to what it answered. Admins only.")] bool? permanent,
        CancellationToken cancel) =>
        (permanent == true ? await send.Send(new PurgeReply(id, reason), cancel) : await send.Send(new DeleteReply(id, reason), cancel)).ToNoContent();

    private static async Task<OkAnswer<ReplyView>> RestoreReply(long id, IMediator send, CancellationToken cancel) => (await send.Send(new RestoreReply(id), cancel)).ToOk();

    private static async Task<OkAnswer<ReplyView>> MarkSolution(long id, IMediator send, CancellationToken cancel) =>
        (await send.Send(new MarkSolution(id, IsSolution: true), cancel)).ToOk();

    private static async Task<OkAnswer<ReplyView>> UnmarkSolution(long id, IMediator send, CancellationToken cancel) =>
        (await send.Send(new MarkSolution(id, IsSolution: false), cancel)).ToOk();

    /// <summary>What to change.</summary>
    internal sealed record ReplyPatch(Optional<string> Content);
}
