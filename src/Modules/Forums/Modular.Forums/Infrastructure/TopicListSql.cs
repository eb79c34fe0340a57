using System.Collections.Concurrent;
using Modular.Forums.Application;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure;

/// <summary>
/// Lists that at most a category narrows: one statement per combination of it, order and "not the first page": few, so each stays prepared, and each has an index in exactly its order
/// (a condition like <c>$3 is null or …</c> would make one statement of them, with one bad plan).
/// </summary>
internal static class TopicListSql
{
    private static readonly ConcurrentDictionary<(TopicOrder, bool Category, bool After), string> Statements = new();

    public static NpgsqlCommand Command(DbSession session, TopicFilter filter, PageRequest page)
    {
        var key = (filter.Order, filter.CategoryId is not null, page.After is not null);
        var select = session.Command(Statements.GetOrAdd(key, static key => Write(key.Item1, key.Category, key.After))).With(filter.Viewer.Bits, page.Limit + 1);
        if (filter.CategoryId is { } category) select.With(category);
        if (page.After is not { } after) return select;

        var pinned = after[0] == 1;
        return filter.Order switch
        {
            TopicOrder.Recent => select.With(pinned, after.Time(1), after[2]),
            TopicOrder.Replies => select.With(pinned, (int)Math.Clamp(after[1], 0, int.MaxValue), after[2]),
            _ => select.With(pinned, after[1]),
        };
    }

    private static string Write(TopicOrder order, bool category, bool after)
    {
        var next = 3;
        var where = "";
        if (category) where += $" and t.category_id = ${next++}";
        if (after) where += " and " + Position(order, next);
        return $"select {TopicReads.Columns} {TopicReads.FromVisible} where t.deleted_at is null{where} order by {Order(order)} limit $2";
    }

    private static string Position(TopicOrder order, int first) => order switch
    {
        TopicOrder.Recent => $"(t.is_pinned, t.last_activity_at, t.id) < (${first}, ${first + 1}, ${first + 2})",
        TopicOrder.Replies => $"(t.is_pinned, t.reply_count, t.id) < (${first}, ${first + 1}, ${first + 2})",
        TopicOrder.Newest => $"(t.is_pinned, t.id) < (${first}, ${first + 1})",
        _ => $"((not t.is_pinned), t.id) > ((not ${first}::boolean), ${first + 1})",
    };

    private static string Order(TopicOrder order) => order switch
    {
        TopicOrder.Recent => "t.is_pinned desc, t.last_activity_at desc, t.id desc",
        TopicOrder.Replies => "t.is_pinned desc, t.reply_count desc, t.id desc",
        TopicOrder.Newest => "t.is_pinned desc, t.id desc",
        _ => "(not t.is_pinned), t.id",
    };
}
