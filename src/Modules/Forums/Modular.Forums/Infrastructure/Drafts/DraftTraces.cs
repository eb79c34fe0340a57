using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Application;

namespace Modular.Forums.Infrastructure.Drafts;

/// <summary>What somebody has begun to write.</summary>
internal sealed class DraftTraces(ForumsDb db) : IPersonalTraces
{
    public IEnumerable<PersonalRecords> Export(Guid userId) =>
    [
        new("drafts", db.Drafts.AsNoTracking().Where(d => d.UserId == userId).OrderBy(d => d.Key)
            .Select(d => new { d.Key, d.Title, d.Content, d.Tags, d.CreatedAt, d.UpdatedAt }).AsAsyncEnumerable()),
    ];

    public Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel) => db.Drafts.Where(d => d.UserId == userId).ExecuteDeleteAsync(cancel);
}
