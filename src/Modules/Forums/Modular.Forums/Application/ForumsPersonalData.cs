using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;

namespace Modular.Forums.Application;

/// <summary>What people wrote here. Names are not kept in this module, so what stays is nobody's as soon as the account is gone.</summary>
internal sealed class ForumsPersonalData(IForumsDb db, IEnumerable<IPersonalTraces> traces, TimeProvider clock) : IPersonalData
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
        .. traces.SelectMany(t => t.Export(userId)),
    ];

    public async Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel)
    {
        foreach (var trace in traces) await trace.EraseAsync(userId, cancel);
        if (content == ErasedContent.Remove) await db.RemovePostsAsync(userId, clock.GetUtcNow(), cancel);
    }
}
