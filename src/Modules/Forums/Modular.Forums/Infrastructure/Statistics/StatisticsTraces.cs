using Modular.Accounts.Contracts;
using Modular.Forums.Application;
using Modular.Forums.Application.Statistics;

namespace Modular.Forums.Infrastructure.Statistics;

/// <summary>How much somebody wrote each day; it goes with what they wrote.</summary>
internal sealed class StatisticsTraces(IForumStatistics statistics) : IPersonalTraces
{
    public IEnumerable<PersonalRecords> Export(Guid userId) => [];

    public Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel) =>
        content == ErasedContent.Remove ? statistics.ForgetAsync(userId, cancel) : Task.CompletedTask;
}
