using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Application;
using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure.Notifications;

/// <summary>What somebody was told, and where they were mentioned. Who else did something is not theirs to take along.</summary>
internal sealed class NotificationTraces(ForumsDb db) : IPersonalTraces
{
    private const int AtOnce = 1000;

    public IEnumerable<PersonalRecords> Export(Guid userId) =>
    [
        new("notifications", db.Set<Notification>().AsNoTracking().Where(n => n.UserId == userId).OrderBy(n => n.Number).Select(n => new
        {
            Id = n.Number, n.Kind, n.TopicId, n.ReplyId, n.Note, n.At, n.ReadAt,
        }).AsAsyncEnumerable()),
        new("mentions", db.Set<Mention>().AsNoTracking().Where(m => m.UserId == userId).OrderBy(m => m.PostKind).ThenBy(m => m.PostId).Select(m => new
        {
            Post = m.PostKind == PostKind.Topic ? "topic" : "reply", m.PostId, m.At,
        }).AsAsyncEnumerable()),
    ];

    public async Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel)
    {
        var theirs = db.Set<Notification>().Where(n => n.UserId == userId);
        while (await theirs.OrderBy(n => n.Number).Take(AtOnce).ExecuteDeleteAsync(cancel) > 0) await Task.Yield();
        await db.Set<Mention>().Where(m => m.UserId == userId).ExecuteDeleteAsync(cancel);
        await db.Set<Member>().Where(m => m.UserId == userId).ExecuteDeleteAsync(cancel); // counts notifications, so it goes after them
    }
}
