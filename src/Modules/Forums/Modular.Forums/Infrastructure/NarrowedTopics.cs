using Modular.Forums.Application;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure;

/// <summary>Lists that more than a category narrows. Each is planned with its own values, in a function of the database, because the best way depends on how rare they are.</summary>
internal static class NarrowedTopics
{
    private const string Sql = $"""
        with listed as materialized (
          select l.id, l.place from forums.list_topics(
            $3, array(select id from forums.categories where ((case when $12 then moderate_roles else seen_by end) & $1) <> 0 and ($4::bigint is null or id = $4)),
            $5::uuid, $6::text[], $7::boolean, $8::boolean, $9::boolean, $10::boolean, $11::boolean, $12, $13::timestamptz,
            $14::boolean, $15::timestamptz, $16::bigint, $17::bigint, $2) with ordinality l (id, place)
        )
        select {TopicReads.Columns} from listed l join forums.topics t on t.id = l.id join forums.categories c on c.id = t.category_id order by l.place
        """;

    public static NpgsqlCommand Command(DbSession session, TopicFilter filter, PageRequest page)
    {
        var status = filter.Status;
        return session.Command(Sql).With(filter.Viewer.Bits, page.Limit + 1, NameOf(filter.Order), filter.CategoryId, filter.AuthorId, filter.Tags.Tags.Count == 0 ? null : filter.Tags.Tags.ToArray())
            .With(status.Pinned, status.Locked, status.Solved, status.Archived, status.Featured, status.Deleted, filter.Since)
            .With(page.After is null ? null : page.After[0] == 1, page.After?.Time(1), Value(filter.Order, page.After), Id(filter.Order, page.After));
    }

    private static string NameOf(TopicOrder order) => order switch
    {
        TopicOrder.Newest => "newest",
        TopicOrder.Oldest => "oldest",
        TopicOrder.Replies => "replies",
        TopicOrder.Popular => "popular",
        _ => "recent",
    };

    private static long? Value(TopicOrder order, Cursor? after) => order is TopicOrder.Replies or TopicOrder.Popular ? after?[1] : null;

    private static long? Id(TopicOrder order, Cursor? after) => order is TopicOrder.Newest or TopicOrder.Oldest ? after?[1] : after?[2];
}
