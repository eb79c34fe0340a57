using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Timeline.Application.Games;

namespace Modular.Timeline.Application;

/// <summary>What people played, and what they said of cards. Names are not kept in this module, so what stays is nobody's as soon as the account is gone.</summary>
internal sealed class TimelinePersonalData(ITimelineDb db, IGameStore games) : IPersonalData
{
    public string Module => "timeline";

    public IEnumerable<PersonalRecords> Export(Guid userId) =>
    [
        new("reports", db.Reports.AsNoTracking().Where(r => r.ReporterId == userId).OrderBy(r => r.Id)
            .Join(db.Events, r => r.EventId, e => e.Id, (r, e) => new { Event = e.PublicId, r.Reason, r.Text, r.Status, r.CreatedAt }).AsAsyncEnumerable()),
        new("games", games.ExportAsync(userId)),
    ];

    /// <summary>Games become a guest's without a name, for cards are measured by them. That a card was reported stays; in which words, goes with what they wrote. Where nothing is, this changes nothing.</summary>
    public async Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel)
    {
        await games.ForgetPlayerAsync(userId, cancel);
        if (content == ErasedContent.Remove)
            await db.Reports.Where(r => r.ReporterId == userId).ExecuteUpdateAsync(set => set.SetProperty(r => r.Text, ""), cancel);
    }
}
