using Microsoft.EntityFrameworkCore;
using Modular.Platform.RateLimits;
using Modular.Platform.UseCases;
using Modular.Timeline.Domain;
using Modular.Timeline.Domain.Reports;

namespace Modular.Timeline.Application.Reports;

internal sealed record ReportEvent(Guid EventId, string? Reason, string? Text) : ICommand<ReportView>, ILimitedCommand
{
    public static RateLimitPolicy Limit { get; } = new("card_reports", 50, 86400);
}

internal sealed class ReportEventHandler(ITimelineDb db, Caller caller, TimeProvider clock) : ICommandHandler<ReportEvent, ReportView>
{
    public async Task<Result<ReportView>> Handle(ReportEvent command, CancellationToken cancel)
    {
        var check = new Validation();
        var reason = check.Field("/reason", ReportReasons.Parse(command.Reason));
        var text = check.Field("/text", EventText.Parse(command.Text, EventReport.MaxTextLength));
        if (check.Failed) return check.Errors;

        var id = await db.Events.Where(e => e.PublicId == command.EventId && e.Status != EventStatus.Draft).Select(e => (long?)e.Id).SingleOrDefaultAsync(cancel);
        if (id is null) return EventErrors.NotFound;
        if (await db.Reports.AnyAsync(r => r.EventId == id && r.ReporterId == caller.Id, cancel)) return ReportErrors.AlreadyReported;

        var report = EventReport.Of(id.Value, caller.Id, reason, text, clock.GetUtcNow());
        db.Reports.Add(report);
        await db.SaveChangesAsync(cancel);
        await db.CountReportsAsync(id.Value, 1, cancel);
        return ReportView.Of(report, command.EventId);
    }
}
