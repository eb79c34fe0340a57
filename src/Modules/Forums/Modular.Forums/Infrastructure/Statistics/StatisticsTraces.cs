using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Application;
using Modular.Forums.Application.Statistics;

namespace Modular.Forums.Infrastructure.Statistics;

/// <summary>How much somebody wrote each day; it goes with what they wrote.</summary>
internal sealed class StatisticsTraces(ForumsDb db, IForumStatistics statistics) : IPersonalTraces
{
    public IEnumerable<PersonalRecords> Export(Guid userId) =>
    [
        new("contributions", db.Set<ContributionTable.Row>().AsNoTracking().Where(c => c.UserId == userId).OrderBy(c => c.Day).ThenBy(c => c.CategoryId).Select(c => new
        {
            c.Day, c.CategoryId, c.Topics, c.Replies,
        }).AsAsyncEnumerable()),
    ];

    public Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel) =>
        content == ErasedContent.Remove ? statistics.ForgetAsync(userId, cancel) : Task.CompletedTask;
}
