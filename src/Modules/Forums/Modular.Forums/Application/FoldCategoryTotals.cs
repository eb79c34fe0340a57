using Microsoft.EntityFrameworkCore;
using Modular.Forums.Contracts;
using Modular.Platform.Events;

namespace Modular.Forums.Application;

/// <summary>
/// Keeps the categories' totals. Not in the writing transaction: one row would make all writers of a category wait for each other.
/// The delivery is removed in the same transaction, so each event counts once.
/// </summary>
internal sealed class FoldCategoryTotals(IForumsDb db) : IEventListener<TopicCreated>, IEventListener<ReplyPosted>
{
    public static string Name => "forums.fold_category_totals";

    public Task HandleAsync(TopicCreated happened, CancellationToken cancel) => AddAsync(happened.CategoryId, topics: 1, replies: 0, happened.At, cancel);

    public Task HandleAsync(ReplyPosted happened, CancellationToken cancel) => AddAsync(happened.CategoryId, topics: 0, replies: 1, happened.At, cancel);

    private Task<int> AddAsync(long categoryId, int topics, int replies, DateTimeOffset at, CancellationToken cancel) =>
        db.Categories.Where(c => c.Id == categoryId).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.TopicCount, c => c.TopicCount + topics)
            .SetProperty(c => c.ReplyCount, c => c.ReplyCount + replies)
            .SetProperty(c => c.LastActivityAt, c => c.LastActivityAt == null || c.LastActivityAt < at ? at : c.LastActivityAt), cancel);
}
