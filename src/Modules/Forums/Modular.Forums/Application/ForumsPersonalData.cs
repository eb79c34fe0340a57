using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Application.Statistics;

namespace Modular.Forums.Application;

/// <summary>What people wrote here. Names are not kept in this module, so what stays is nobody's as soon as the account is gone.</summary>
internal sealed class ForumsPersonalData(IForumsDb db, IForumStatistics statistics, TimeProvider clock) : IPersonalData
{
    public string Module => "forums";

    public IEnumerable<PersonalRecords> Export(Guid userId) =>
    [
        new("topics", db.Topics.AsNoTracking().Where(t => t.AuthorId == userId).OrderBy(t => t.Id).Select(t => new
        {
            t.Id, t.CategoryId, Title = t.Title.Text, Content = t.Content.Text, t.Tags.Tags, t.CreatedAt, t.EditedAt, t.DeletedAt,
        }).AsAsyncEnumerable()),
        new("replies", db.Replies.AsNoTracking().Where(r => r.AuthorId == userId).OrderBy(r => r.Id).Select(r => new
        {
            r.Id, r.TopicId, r.ParentId, Content = r.Content.Text, r.CreatedAt, r.EditedAt, r.DeletedAt,
        }).AsAsyncEnumerable()),
    ];

    public async Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel)
    {
        if (content != ErasedContent.Remove) return;

        await db.RemovePostsAsync(userId, clock.GetUtcNow(), cancel);
        await statistics.ForgetAsync(userId, cancel);
    }
}
