using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Forums.Application.Revisions;
using Modular.Forums.Domain;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class RevisionRoutes
{
    public static void MapRevisions(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/topics/{id:long}/revisions", OfTopic).RequirePermission(ForumsPermissions.CreateTopics).WithSummary("What a topic said before its edits, the newest first; for its author and moderators");
        forums.MapGet("/replies/{id:long}/revisions", OfReply).RequirePermission(ForumsPermissions.PostReplies).WithSummary("What a reply said before its edits, the newest first; for its author and moderators");
    }

    private static async Task<OkAnswer<Page<RevisionView>>> OfTopic(
        long id, IMediator send,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListRevisions(PostRef.Topic(id), limit, cursor), cancel)).ToOk();

    private static async Task<OkAnswer<Page<RevisionView>>> OfReply(
        long id, IMediator send,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListRevisions(PostRef.Reply(id), limit, cursor), cancel)).ToOk();
}
