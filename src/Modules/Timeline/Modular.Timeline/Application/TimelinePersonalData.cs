using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Timeline.Application.Statistics;

namespace Modular.Timeline.Application;

/// <summary>What people said of cards, and their games. Names are not kept in this module, so what stays is nobody's as soon as the account is gone.</summary>
internal sealed class TimelinePersonalData(ITimelineDb db, IGameTraces games) : IPersonalData
{
    public string Module => "timeline";

    public IEnumerable<PersonalRecords> Export(Guid userId) =>
    [
        new("reports", db.Reports.AsNoTracking().Where(r => r.ReporterId == userId).OrderBy(r => r.Id)
            .Join(db.Events, r => r.EventId, e => e.Id, (r, e) => new { Event = e.PublicId, r.Reason, r.Text, r.Status, r.CreatedAt }).AsAsyncEnumerable()),
        .. games.Export(userId),
    ];

    /// <summary>That a card was reported stays; in which words, goes with what they wrote. Games become nobody's in any case. Where nothing is, this changes nothing.</summary>
    public async Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel)
    {
        if (content == ErasedContent.Remove)
            await db.Reports.Where(r => r.ReporterId == userId).ExecuteUpdateAsync(set => set.SetProperty(r => r.Text, ""), cancel);
        await games.EraseAsync(userId, cancel);
    }
}
