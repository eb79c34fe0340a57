using Modular.Forums.Application;
using Modular.Forums.Application.Pages;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Pages;

/// <summary>Asks the database what the topic looks like, by its key, and reads the page only where this node does not remember it looking like that.</summary>
internal sealed class TopicPages(DbSession session, IForumsDb db, PageCache cache) : ITopicPages
{
    private const string Look = """
        select t.version, t.activity, t.reply_count, t.score, t.solution_reply_id, t.deleted_at is not null, c.id, c.slug, c.name, t.view_count, (c.moderate_roles & $1) <> 0
        from forums.topics t join forums.categories c on c.id = t.category_id and (c.seen_by & $1) <> 0
        where t.id = $2 and (t.deleted_at is null or (c.moderate_roles & $1) <> 0)
        """;

    private readonly record struct Looks(PageStamp Stamp, long ViewCount, bool Moderates);

    public async Task<TopicView?> ReadTopicAsync(long id, Viewer viewer, CancellationToken cancel)
    {
        if (await LookAsync(id, viewer, cancel) is not { } looks) return null;

        var key = new PageKey(id, null, 0, null, looks.Moderates);
        var page = await cache.GetAsync(key, looks.Stamp, async () => await db.ReadTopicAsync(id, viewer, cancel) is { } topic ? new(key, looks.Stamp, topic, []) : null, cancel);
        return page?.Topic is { } found ? found with { ViewCount = Math.Max(looks.ViewCount, found.ViewCount) } : null;
    }

    public async Task<List<ReplyView>?> ReadRepliesAsync(long topicId, ReplyOrder order, PageRequest page, Viewer viewer, CancellationToken cancel)
    {
        if (await LookAsync(topicId, viewer, cancel) is not { } looks) return null;

        var key = new PageKey(topicId, order, page.Limit, page.After?.ToString(), looks.Moderates);
        var found = await cache.GetAsync(key, looks.Stamp, async () => new(key, looks.Stamp, null, await db.ReadRepliesAsync(topicId, order, page, cancel)), cancel);
        if (found is null) return null;

        var replies = new List<ReplyView>(found.Replies.Count);
        foreach (var reply in found.Replies) replies.Add(reply with { });
        return replies;
    }

    /// <summary>Read before the page, so that a page is never older than its stamp.</summary>
    private async Task<Looks?> LookAsync(long id, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Look).With(viewer.Bits, id);
        await using var row = await select.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;

        var solution = row.IsDBNull(4) ? (long?)null : row.GetInt64(4);
        var stamp = new PageStamp(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetInt32(3), solution, row.GetBoolean(5), row.GetInt64(6), row.GetString(7), row.GetString(8));
        return new(stamp, row.GetInt64(9), row.GetBoolean(10));
    }
}
