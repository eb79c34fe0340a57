using Microsoft.EntityFrameworkCore;
using Modular.Forums.Domain.Reports;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Reports;

internal sealed record GetOwnReport(long Id) : IQuery<ReportView>;

internal sealed class GetOwnReportHandler(IForumsDb db, Caller caller) : IQueryHandler<GetOwnReport, ReportView>
{
    public async Task<Result<ReportView>> Handle(GetOwnReport query, CancellationToken cancel)
    {
        var found = await db.Reports.AsNoTracking().Where(r => r.Id == query.Id && r.ReporterId == caller.Id)
            .Join(db.ReportCases, r => r.CaseId, k => k.Id, (report, reported) => new { report, reported }).SingleOrDefaultAsync(cancel);
        return found is null ? ReportErrors.NotFound : ReportView.Of(found.report, found.reported);
    }
}
