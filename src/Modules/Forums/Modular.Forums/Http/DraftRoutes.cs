using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Forums.Application.Drafts;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class DraftRoutes
{
    public static void MapDrafts(this IEndpointRouteBuilder forums)
    {
        forums.MapGet("/me/drafts", ListDrafts).RequirePermission(ForumsPermissions.PostReplies).WithSummary("All that one has begun to write, the latest first");
        forums.MapGet("/me/drafts/{key}", GetDraft).RequirePermission(ForumsPermissions.PostReplies).WithSummary("One draft: topic-7 for an answer, category-3 or category-town-hall for a topic");
        forums.MapPut("/me/drafts/{key}", SaveDraft).RequirePermission(ForumsPermissions.PostReplies).TakeIfMatch().WithSummary("Save a draft; over one that is there, with its ETag as If-Match");
        forums.MapDelete("/me/drafts/{key}", DeleteDraft).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Delete a draft");
    }

    private static async Task<OkAnswer<DraftList>> ListDrafts(IMediator send, CancellationToken cancel) =>
        (await send.Send(new ListDrafts(), cancel)).ToOk();

    private static async Task<OkAnswer<DraftView>> GetDraft(string key, IMediator send, CancellationToken cancel) =>
        (await send.Send(new GetDraft(key), cancel)).ToOk();

    private static async Task<CreatedOrFoundAnswer<DraftView>> SaveDraft(string key, DraftBody body, IfMatch ifMatch, IMediator send, CancellationToken cancel)
    {
        var saved = await send.Send(new SaveDraft(key, ifMatch, body.Title, body.Content, body.Tags), cancel);
        return saved.Map(s => s.Draft).ToCreatedOrFound(d => $"/api/v1/forums/me/drafts/{d.Key}", _ => saved.Value.IsNew);
    }

    private static async Task<NoContentAnswer> DeleteDraft(string key, IMediator send, CancellationToken cancel) =>
        (await send.Send(new DeleteDraft(key), cancel)).ToNoContent();

    /// <summary>What it says so far. An answer has no title and no tags.</summary>
    internal sealed record DraftBody(string? Title = null, string? Content = null, IReadOnlyList<string?>? Tags = null);
}
