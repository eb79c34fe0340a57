using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure;

internal static class CategoryReads
{
    private const string Columns = """
        select c.id, s.name, c.name, c.slug, c.description, c.color, c.icon, c.sort_order, c.is_active, c.is_public, c.topic_count, c.reply_count, c.last_activity_at, c.version,
          (c.post_roles & $1) <> 0, (c.moderate_roles & $1) <> 0, c.view_roles, c.post_roles, c.moderate_roles
        from forums.categories c join forums.sections s on s.id = c.section_id
        """;

    private const string Visible = "(c.seen_by & $1) <> 0";

    private const string ById = $"{Columns} where {Visible} and c.id = $2";

    private const string BySlug = $"{Columns} where {Visible} and c.slug = $2";

    private const string Kept = " for key share of c";

    public static async Task<List<CategoryView>> ListAsync(DbSession session, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command($"{Columns} where {Visible} order by s.sort_order, s.name, c.sort_order, c.name, c.id").With(viewer.Bits);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var categories = new List<CategoryView>();
        while (await reader.ReadAsync(cancel)) categories.Add(Read(reader, viewer));
        return categories;
    }

    public static async Task<CategoryView?> OneAsync(DbSession session, CategoryRef category, Viewer viewer, CancellationToken cancel, bool keep = false)
    {
        await session.OpenAsync(cancel);
        await using var select = category.Id is { } id
            ? session.Command(keep ? ById + Kept : ById).With(viewer.Bits, id)
            : session.Command(keep ? BySlug + Kept : BySlug).With(viewer.Bits, category.Slug);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        return await reader.ReadAsync(cancel) ? Read(reader, viewer) : null;
    }

    private static CategoryView Read(NpgsqlDataReader row, Viewer viewer) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6),
        row.GetInt32(7), row.GetBoolean(8), row.GetBoolean(9), row.GetBoolean(14), row.GetBoolean(15), row.GetInt64(10), row.GetInt64(11),
        row.IsDBNull(12) ? null : row.GetFieldValue<DateTimeOffset>(12), Access(row, viewer),
        new(row.GetInt64(13), Totals(row.GetInt64(10), row.GetInt64(11), row.IsDBNull(12) ? 0 : row.GetFieldValue<DateTimeOffset>(12).UtcTicks)));

    private static CategoryAccessView? Access(NpgsqlDataReader row, Viewer viewer) =>
        viewer.ManagesCategories ? CategoryAccessView.Of(CategoryAccess.Stored((Audience)row.GetInt16(16), (Audience)row.GetInt16(17), (Audience)row.GetInt16(18))) : null;

    /// <summary>All totals in one number. They rise and fall, so their sum alone would be the same for different ones.</summary>
    private static long Totals(long topics, long replies, long lastActivity) => unchecked(((topics * 1_000_003) + replies) * 1_000_000_007 + lastActivity) & long.MaxValue;
}
