using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Application;
using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure.Follows;

/// <summary>What somebody follows and prefers.</summary>
internal sealed class FollowTraces(ForumsDb db) : IPersonalTraces
{
    public IEnumerable<PersonalRecords> Export(Guid userId) =>
    [
        new("follows", db.Set<Follow>().AsNoTracking().Where(f => f.UserId == userId).OrderBy(f => f.Id).Select(f => new
        {
            f.TopicId, f.CategoryId, f.Tag, Level = f.Level == FollowLevel.Mute ? "mute" : "follow", f.IsAutomatic, f.At,
        }).AsAsyncEnumerable()),
        new("preferences", db.Set<Member>().AsNoTracking().Where(m => m.UserId == userId).Select(m => new { m.FollowsOwnPosts }).AsAsyncEnumerable()),
    ];

    public Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel) => db.Set<Follow>().Where(f => f.UserId == userId).ExecuteDeleteAsync(cancel);
}
