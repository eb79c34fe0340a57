using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Application.Erasures;
using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>What people wrote here. Names are not kept in this module, so what stays is nobody's as soon as the account is gone.</summary>
internal sealed class ForumsPersonalData(IForumsDb db, IEnumerable<IPersonalTraces> traces, IErasedAuthors erased, Forgetting forgetting, TimeProvider clock) : IPersonalData
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
        new("revisions", db.Revisions.AsNoTracking().Where(r =>
            (r.PostKind == PostKind.Topic && db.Topics.Any(t => t.Id == r.PostId && t.AuthorId == userId))
            || (r.PostKind == PostKind.Reply && db.Replies.Any(p => p.Id == r.PostId && p.AuthorId == userId))).OrderBy(r => r.Id).Select(r => new
        {
            Post = new PostRef(r.PostKind, r.PostId).ToString(), r.Version, r.Title, r.Content, r.Tags, ReplacedAt = r.At,
        }).AsAsyncEnumerable()),
        .. traces.SelectMany(t => t.Export(userId)),
    ];

    public async Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel)
    {
        await erased.RememberAsync(userId, content, clock.GetUtcNow(), cancel);
        await forgetting.ForgetAsync(userId, content, cancel);
    }
}
