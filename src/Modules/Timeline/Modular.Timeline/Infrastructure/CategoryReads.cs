using Modular.Platform.Persistence;
using Modular.Timeline.Application;

namespace Modular.Timeline.Infrastructure;

internal static class CategoryReads
{
    private const string List = """
        select c.slug, c.name, c.description, coalesce(e.published, 0), c.version
        from timeline.categories c left join (select category_id, count(*) published from timeline.events where status = 2 group by category_id) e on e.category_id = c.id
        order by c.name, c.id
        """;

    public static Task<List<CategoryView>> ListAsync(DbSession session, CancellationToken cancel) =>
        Rows.ListAsync(session, List, row => new CategoryView(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), new(row.GetInt64(4), row.GetInt64(3))), cancel);
}
