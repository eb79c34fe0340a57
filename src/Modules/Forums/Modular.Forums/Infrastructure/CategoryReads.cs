using Modular.Forums.Application;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure;

internal static class CategoryReads
{
    private const string Columns = """
        select id, section, name, slug, description, color, icon, sort_order, is_active, is_public, topic_count, reply_count, last_activity_at, version,
          (post_roles & $1) <> 0, (moderate_roles & $1) <> 0
        from forums.categories
        """;

    private const string Visible = "(seen_by & $1) <> 0";

    public static async Task<List<CategoryView>> ListAsync(DbSession session, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command($"{Columns} where {Visible} order by sort_order, section, name, id").With(viewer.Bits);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var categories = new List<CategoryView>();
        while (await reader.ReadAsync(cancel)) categories.Add(Read(reader));
        return categories;
    }

    public static async Task<CategoryView?> OneAsync(DbSession session, CategoryRef category, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = category.Id is { } id
            ? session.Command($"{Columns} where {Visible} and id = $2").With(viewer.Bits, id)
            : session.Command($"{Columns} where {Visible} and slug = $2").With(viewer.Bits, category.Slug);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        return await reader.ReadAsync(cancel) ? Read(reader) : null;
    }

    private static CategoryView Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6),
        row.GetInt32(7), row.GetBoolean(8), row.GetBoolean(9), row.GetBoolean(14), row.GetBoolean(15), row.GetInt64(10), row.GetInt64(11),
        row.IsDBNull(12) ? null : row.GetFieldValue<DateTimeOffset>(12), new(row.GetInt64(13), row.GetInt64(10) + row.GetInt64(11)));
}
