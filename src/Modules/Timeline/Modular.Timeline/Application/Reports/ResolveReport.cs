using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Timeline.Domain;
using Modular.Timeline.Domain.Reports;

namespace Modular.Timeline.Application.Reports;

internal sealed record ResolveReport(long Id, IfMatch IfMatch, string? Status, string? Note) : ICommand<ReportCase>;

internal sealed class ResolveReportHandler(ITimelineDb db, IUserDirectory users, Caller caller, IAuditLog audit, TimeProvider clock) : ICommandHandler<ResolveReport, ReportCase>
{
    public async Task<Result<ReportCase>> Handle(ResolveReport command, CancellationToken cancel)
    {
        var check = new Validation();
        var status = check.Field("/status", ReportStatuses.Parse(command.Status).Then(Decided));
        var note = check.Field("/note", EventText.Parse(command.Note, EventReport.MaxTextLength));
        if (check.Failed) return check.Errors;

        var report = await db.Reports.SingleOrDefaultAsync(r => r.Id == command.Id, cancel);
        if (report is null) return ReportErrors.NotFound;

        var resolved = report.Resolve(command.IfMatch, status, note, caller.Id, clock.GetUtcNow());
        if (resolved.IsFailed) return Result<ReportCase>.Fail(resolved.Errors);

        await db.SaveChangesAsync(cancel);
        await db.CountReportsAsync(report.EventId, -1, cancel);
        await audit.WriteAsync(new("timeline.report_resolved", report.ReporterId, $"timeline.report/{report.Id}", After: new { Status = command.Status }), cancel);
        var about = await db.Events.Where(e => e.Id == report.EventId).Select(e => new { e.PublicId, e.Title }).SingleAsync(cancel);
        return ReportCase.Of(report, about.PublicId, about.Title.Text, await users.FindAsync(new HashSet<Guid> { report.ReporterId }, cancel));
    }

    private static Result<ReportStatus> Decided(ReportStatus status) => status == ReportStatus.Open ? ReportErrors.StillOpen : status;
}
