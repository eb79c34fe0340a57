using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Forums.Application.Votes;
using Modular.Forums.Domain;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class VoteRoutes
{
    public static void MapVotes(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/topics/{id:long}/vote", GetTopicVote).RequirePermission(ForumsPermissions.PostReplies).WithSummary("One's own vote on a topic");
        forums.MapPut("/topics/{id:long}/vote", VoteOnTopic).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Vote on a topic: up, down or none");
        forums.MapGet("/replies/{id:long}/vote", GetReplyVote).RequirePermission(ForumsPermissions.PostReplies).WithSummary("One's own vote on a reply");
        forums.MapPut("/replies/{id:long}/vote", VoteOnReply).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Vote on a reply: up, down or none");
        forums.MapGet("/topics/{id:long}/votes/mine", ListOwnVotes).RequirePermission(ForumsPermissions.PostReplies).WithSummary("One's own votes on a topic and on a page of its replies");
    }

    private static async Task<OkAnswer<VoteView>> GetTopicVote(long id, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetVote(PostRef.Topic(id)), cancel)).ToOk();

    private static async Task<OkAnswer<VoteView>> VoteOnTopic(long id, VoteBody body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new CastVote(PostRef.Topic(id), body.Value), cancel)).ToOk();

    private static async Task<OkAnswer<VoteView>> GetReplyVote(long id, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetVote(PostRef.Reply(id)), cancel)).ToOk();

    private static async Task<OkAnswer<VoteView>> VoteOnReply(long id, VoteBody body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new CastVote(PostRef.Reply(id), body.Value), cancel)).ToOk();

    private static async Task<OkAnswer<OwnVotes>> ListOwnVotes(
        long id,
        IMediator send,
        [Description("Ids of replies, with commas between them, at most 100.")] string? replies,
        CancellationToken cancel) =>
        (await send.Send(new ListOwnVotes(id, replies), cancel)).ToOk();

    /// <summary>A vote: up, down or none.</summary>
    internal sealed record VoteBody(string? Value);
}
