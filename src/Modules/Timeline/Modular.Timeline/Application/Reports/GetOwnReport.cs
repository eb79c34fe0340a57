using Microsoft.EntityFrameworkCore;
using Modular.Platform.UseCases;
using Modular.Timeline.Domain.Reports;

namespace Modular.Timeline.Application.Reports;

internal sealed record GetOwnReport(Guid EventId) : IQuery<ReportView>;

internal sealed class GetOwnReportHandler(ITimelineDb db, Caller caller) : IQueryHandler<GetOwnReport, ReportView>
{
    public async Task<Result<ReportView>> Handle(GetOwnReport query, CancellationToken cancel)
    {
        var report = await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.ReporterId == caller.Id && db.Events.Any(e => e.Id == r.EventId && e.PublicId == query.EventId), cancel);
        return report is null ? ReportErrors.NotFound : ReportView.Of(report, query.EventId);
    }
}
