using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Forums.Application;
using Modular.Forums.Application.Reports;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;

namespace Modular.Forums.Http;

internal static class ReportRoutes
{
    /// <summary>A category may let members moderate, so whether somebody does is decided by the category and not here.</summary>
    public static void MapReports(this IEndpointRouteBuilder forums)
    {
        forums.MapPost("/reports", ReportPost).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Report a topic or a reply to those who keep order");
        forums.MapGet("/reports/{id:long}", GetOwnReport).RequirePermission(ForumsPermissions.PostReplies).WithSummary("One of your own reports");

        forums.MapGet("/moderation/reports", ListReports).RequirePermission(ForumsPermissions.PostReplies).WithSummary("Reported posts in the categories that you moderate: the oldest pending ones first, of others the newest");
        forums.MapGet("/moderation/reports/{id:long}", GetReport).RequirePermission(ForumsPermissions.PostReplies).WithSummary("One reported post, with all that was said of it");
        forums.MapPost("/moderation/reports/{id:long}/assign", AssignReport).RequirePermission(ForumsPermissions.PostReplies).RequireIfMatch().WithSummary("Give it to somebody who moderates, or to nobody");
        forums.MapPost("/moderation/reports/{id:long}/resolve", ResolveReport).RequirePermission(ForumsPermissions.PostReplies).RequireIfMatch().WithSummary("Decide it, and do something about it");
        forums.MapPost("/moderation/reports/{id:long}/dismiss", DismissReport).RequirePermission(ForumsPermissions.PostReplies).RequireIfMatch().WithSummary("Decide that nothing was wrong");
    }

    private static async Task<CreatedAnswer<ReportView>> ReportPost(NewReport body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new ReportPost(body.TopicId, body.ReplyId, body.Reason, body.Note), cancel)).ToCreated(r => $"/api/v1/forums/reports/{r.Id}");

    private static async Task<OkAnswer<ReportView>> GetOwnReport(long id, IMediator send, CancellationToken cancel) => (await send.Send(new GetOwnReport(id), cancel)).ToOk();

    private static async Task<OkAnswer<Page<CaseView>>> ListReports(
        IMediator send,
        [Description("pending (default), resolved or dismissed.")] string? status,
        [Description("A person's id, me, or none for those that nobody has.")] string? assignee,
        [Description("Only those of this category, by slug or id.")] string? category,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListReports(status, assignee, category, limit, cursor), cancel)).ToOk();

    private static async Task<OkAnswer<CaseDetail>> GetReport(long id, IMediator send, CancellationToken cancel) => (await send.Send(new GetReport(id), cancel)).ToOk();

    private static async Task<OkAnswer<CaseView>> AssignReport(long id, Assignment body, IfMatch ifMatch, IMediator send, CancellationToken cancel) =>
        (await send.Send(new AssignReport(id, ifMatch, body.Assignee), cancel)).ToOk();

    private static async Task<OkAnswer<CaseView>> ResolveReport(long id, Resolution body, IfMatch ifMatch, IMediator send, CancellationToken cancel) =>
        (await send.Send(new ResolveReport(id, ifMatch, body.Action, body.Note, body.Until), cancel)).ToOk();

    private static async Task<OkAnswer<CaseView>> DismissReport(long id, Dismissal body, IfMatch ifMatch, IMediator send, CancellationToken cancel) =>
        (await send.Send(new DismissReport(id, ifMatch, body.Note), cancel)).ToOk();

    /// <summary>A report of a topic's own text or of a reply, one of them. A reason is spam, abuse, off_topic, illegal or other.</summary>
    internal sealed record NewReport(string? Reason, long? TopicId = null, long? ReplyId = null, string? Note = null);

    /// <summary>Who is to look after it; null for nobody.</summary>
    internal sealed record Assignment(Guid? Assignee);

    /// <summary>
    /// What was done about it: none, hide, delete, warn or suspend. Hiding and deleting both take the post out of sight, and it can be restored; the word stays with the
    /// decision. For warn and suspend the note is what the person reads, and suspend needs an end.
    /// </summary>
    internal sealed record Resolution(string? Action, string? Note = null, DateTimeOffset? Until = null);

    /// <summary>Why nothing was wrong.</summary>
    internal sealed record Dismissal(string? Note = null);
}
