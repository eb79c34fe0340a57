using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Application;
using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure.Reading;

/// <summary>How far somebody has read.</summary>
internal sealed class ReadingTraces(ForumsDb db) : IPersonalTraces
{
    public IEnumerable<PersonalRecords> Export(Guid userId) =>
    [
        new("readPositions", db.Set<ReadPosition>().AsNoTracking().Where(p => p.UserId == userId).OrderBy(p => p.TopicId).Select(p => new { p.TopicId, p.ReplyId, p.At }).AsAsyncEnumerable()),
    ];

    public Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel) => db.Set<ReadPosition>().Where(p => p.UserId == userId).ExecuteDeleteAsync(cancel);
}
