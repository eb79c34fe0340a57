using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Domain.Reports;
using Modular.Platform.Persistence;

namespace Modular.Forums.Application.Reports;

/// <summary>What people reported, and what was done to them. Who decided something stays, as nobody's.</summary>
internal sealed class ModerationPersonalData(IForumsDb db, DbSession session) : IPersonalTraces
{
    public IEnumerable<PersonalRecords> Export(Guid userId) =>
    [
        new("reports", db.Reports.AsNoTracking().Where(r => r.ReporterId == userId).OrderBy(r => r.Id)
            .Join(db.ReportCases, r => r.CaseId, k => k.Id, (r, k) => new { r.Id, k.TopicId, k.ReplyId, r.Reason, r.Note, k.Status, r.CreatedAt }).AsAsyncEnumerable()),
        new("standing", db.Standings.AsNoTracking().Where(s => s.UserId == userId).Select(s => new { s.Warnings, s.SuspendedUntil, s.SuspensionReason }).AsAsyncEnumerable()),
        new("sanctions", db.Sanctions.AsNoTracking().Where(s => s.UserId == userId).OrderBy(s => s.Id).Select(s => new { s.Id, s.Kind, s.Reason, s.Until, s.At }).AsAsyncEnumerable()),
    ];

    /// <summary>Notes about somebody speak of them; an account that is gone cannot be suspended. Where nothing is, this changes nothing.</summary>
    public async Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel)
    {
        await session.TransactAsync(async () =>
        {
            await db.Standings.Where(s => s.UserId == userId).ExecuteDeleteAsync(cancel);
            await db.Sanctions.Where(s => s.UserId == userId).ExecuteDeleteAsync(cancel);
            return true;
        }, cancel);
        await db.ReportCases.Where(k => k.AuthorId == userId && k.Status != CaseStatus.Pending).ExecuteUpdateAsync(set => set.SetProperty(k => k.Note, ""), cancel);
        if (content == ErasedContent.Remove) await db.Reports.Where(r => r.ReporterId == userId).ExecuteUpdateAsync(set => set.SetProperty(r => r.Note, ""), cancel);
    }
}
