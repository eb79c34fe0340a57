using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Platform.UseCases;
using Modular.Timeline.Domain.Reports;

namespace Modular.Timeline.Application.Reports;

internal sealed record ListReports(string? Status, int? Limit, string? Cursor) : IQuery<Page<ReportCase>>;

internal sealed class ListReportsHandler(ITimelineDb db, IUserDirectory users) : IQueryHandler<ListReports, Page<ReportCase>>
{
    public async Task<Result<Page<ReportCase>>> Handle(ListReports query, CancellationToken cancel)
    {
        var check = new Validation();
        var status = check.Field("?status", ReportStatuses.Parse(query.Status is { Length: > 0 } named ? named : "open"));
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, status.ToString()));
        if (check.Failed) return check.Errors;

        var after = page.After?[0] ?? 0;
        var found = await db.Reports.AsNoTracking().Where(r => r.Status == status && r.Id > after).OrderBy(r => r.Id).Take(page.Limit + 1)
            .Join(db.Events, r => r.EventId, e => e.Id, (r, e) => new { Report = r, e.PublicId, e.Title }).OrderBy(r => r.Report.Id).ToListAsync(cancel);
        var people = await users.FindAsync(found.Select(r => r.Report.ReporterId).ToHashSet(), cancel);
        var cases = found.ConvertAll(r => ReportCase.Of(r.Report, r.PublicId, r.Title.Text, people));
        return Page<ReportCase>.Cut(cases, page.Limit, r => Cursor.At(status.ToString(), r.Id));
    }
}
