using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;
using Modular.Timeline.Application;
using Modular.Timeline.Application.Reports;

namespace Modular.Timeline.Http;

internal static class ReportRoutes
{
    public static void MapReports(this IEndpointRouteBuilder timeline)
    {
        timeline.MapPost("/events/{id:guid}/reports", ReportEvent).RequirePermission(TimelinePermissions.Play).WithSummary("Say what is wrong with a card, once");
        timeline.MapGet("/events/{id:guid}/reports/mine", GetOwnReport).RequirePermission(TimelinePermissions.Play).WithSummary("What you said of a card, and what came of it");

        timeline.MapGet("/admin/reports", ListReports).RequirePermission(TimelinePermissions.Admin).WithSummary("Reported cards, the oldest first");
        timeline.MapPost("/admin/reports/{id:long}/resolve", ResolveReport).RequirePermission(TimelinePermissions.Admin).RequireIfMatch().WithSummary("Decide about a report, once");
    }

    private static async Task<CreatedAnswer<ReportView>> ReportEvent(Guid id, NewReport body, IMediator send, CancellationToken cancel) =>
        (await send.Send(new ReportEvent(id, body.Reason, body.Text), cancel)).ToCreated(r => $"/api/v1/timeline/events/{r.EventId}/reports/mine");

    private static async Task<OkAnswer<ReportView>> GetOwnReport(Guid id, IMediator send, CancellationToken cancel) => (await send.Send(new GetOwnReport(id), cancel)).ToOk();

    private static async Task<OkAnswer<Page<ReportCase>>> ListReports(
        IMediator send,
        [Description("open (default), resolved or dismissed.")] string? status,
        [Description("Items a page, 1 to 100; 20 by default.")] int? limit,
        [Description("The `next` of the page before.")] string? cursor,
        CancellationToken cancel) =>
        (await send.Send(new ListReports(status, limit, cursor), cancel)).ToOk();

    private static async Task<OkAnswer<ReportCase>> ResolveReport(long id, Decision body, IfMatch ifMatch, IMediator send, CancellationToken cancel) =>
        (await send.Send(new ResolveReport(id, ifMatch, body.Status, body.Note), cancel)).ToOk();

    /// <summary>What is wrong: wrong_date, tells_date, unclear, offensive or other, and in your words.</summary>
    internal sealed record NewReport(string? Reason, string? Text = null);

    /// <summary>resolved: it was right, and something was done; dismissed: it was not.</summary>
    internal sealed record Decision(string? Status, string? Note = null);
}
