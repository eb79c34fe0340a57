using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Forums.Application.Reactions;
using Modular.Forums.Domain;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class ReactionRoutes
{
    public static void MapReactions(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/topics/{id:long}/reactions", ListReactions).AllowAnonymous().WithSummary("Reactions to a topic and to a page of its replies");
        forums.MapPut("/topics/{id:long}/reactions/{emoji}", ReactToTopic).RequirePermission(ForumsPermissions.PostReplies).WithSummary("React to a topic with an emoji");
        forums.MapDelete("/topics/{id:long}/reactions/{emoji}", UnreactToTopic).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Take one's reaction to a topic back");
        forums.MapPut("/replies/{id:long}/reactions/{emoji}", ReactToReply).RequirePermission(ForumsPermissions.PostReplies).WithSummary("React to a reply with an emoji");
        forums.MapDelete("/replies/{id:long}/reactions/{emoji}", UnreactToReply).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Take one's reaction to a reply back");
    }

    private static async Task<OkAnswer<TopicReactions>> ListReactions(
        long id,
        IMediator send,
        [Description("Ids of replies, with commas between them, at most 100.")] string? replies,
        CancellationToken cancel) =>
        (await send.Send(new ListReactions(id, replies), cancel)).ToOk();

    private static async Task<OkAnswer<PostReactions>> ReactToTopic(long id, string emoji, IMediator send, CancellationToken cancel) =>
        (await send.Send(new SetReaction(PostRef.Topic(id), emoji, On: true), cancel)).ToOk();

    private static async Task<OkAnswer<PostReactions>> UnreactToTopic(long id, string emoji, IMediator send, CancellationToken cancel) =>
        (await send.Send(new SetReaction(PostRef.Topic(id), emoji, On: false), cancel)).ToOk();

    private static async Task<OkAnswer<PostReactions>> ReactToReply(long id, string emoji, IMediator send, CancellationToken cancel) =>
        (await send.Send(new SetReaction(PostRef.Reply(id), emoji, On: true), cancel)).ToOk();

    private static async Task<OkAnswer<PostReactions>> UnreactToReply(long id, string emoji, IMediator send, CancellationToken cancel) =>
        (await send.Send(new SetReaction(PostRef.Reply(id), emoji, On: false), cancel)).ToOk();
}
