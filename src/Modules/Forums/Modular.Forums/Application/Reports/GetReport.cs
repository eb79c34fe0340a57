using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain.Reports;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Reports;

internal sealed record GetReport(long Id) : IQuery<CaseDetail>;

/// <summary>A reported post with what each said of it.</summary>
/// <param name="Case">The post and how far it is.</param>
/// <param name="Reports">The newest first; the last 100.</param>
/// <param name="Etag">That of the case.</param>
internal sealed record CaseDetail(CaseView Case, IReadOnlyList<CaseReport> Reports, EntityTag Etag) : ITagged;

/// <summary>What one person said of it.</summary>
internal sealed record CaseReport(UserCard Reporter, string Reason, string Note, DateTimeOffset CreatedAt);

internal sealed class GetReportHandler(IForumsDb db, ICaseReads cases, Caller caller, IUserDirectory users) : IQueryHandler<GetReport, CaseDetail>
{
    private const int AtMost = 100;

    public async Task<Result<CaseDetail>> Handle(GetReport query, CancellationToken cancel)
    {
        var found = await cases.OneAsync(query.Id, Viewer.Of(caller), cancel);
        if (found is null) return ReportErrors.NotFound;

        var reports = await db.Reports.AsNoTracking().Where(r => r.CaseId == query.Id).OrderByDescending(r => r.Id).Take(AtMost).ToListAsync(cancel);
        var cards = await users.FindAsync(CaseView.PeopleIn([found]).Concat(reports.Select(r => r.ReporterId)).ToHashSet(), cancel);
        CaseView.Show([found], cards);
        return new CaseDetail(found, [.. reports.Select(r => new CaseReport(StandingView.CardOf(cards, r.ReporterId), ReportReasons.NameOf(r.Reason), r.Note, r.CreatedAt))], found.Etag);
    }
}
