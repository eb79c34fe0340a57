using Modular.Forums.Application;
using Modular.Forums.Application.Follows;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure.Follows;

internal static class FollowReads
{
    private const string List = """
        select f.id, f.level, f.is_automatic, f.at, t.id, t.title, c.id, c.slug, c.name, f.tag
        from forums.follows f left join forums.topics t on t.id = f.topic_id left join forums.categories c on c.id = coalesce(f.category_id, t.category_id)
        where f.user_id = $2 and f.id < $3 and ($4 = 0 or f.level = $4)
          and (f.tag is not null or ((c.seen_by & $1) <> 0 and (t.deleted_at is null or (c.moderate_roles & $1) <> 0)))
        order by f.id desc limit $5
        """;

    public static async Task<List<FollowItem>> ListAsync(DbSession session, Guid userId, Viewer viewer, FollowLevel level, PageRequest page, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(List).With(viewer.Bits, userId, page.After?[0] ?? long.MaxValue, (short)level, page.Limit + 1);
        await using var row = await select.ExecuteReaderAsync(cancel);

        var items = new List<FollowItem>();
        while (await row.ReadAsync(cancel)) items.Add(Read(row));
        return items;
    }

    private static FollowItem Read(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Level = FollowLevels.NameOf((FollowLevel)row.GetInt16(1)),
        IsAutomatic = row.GetBoolean(2),
        Since = row.GetFieldValue<DateTimeOffset>(3),
        Topic = row.IsDBNull(4) ? null : new(row.GetInt64(4), row.GetString(5)),
        Category = row.IsDBNull(6) ? null : new(row.GetInt64(6), row.GetString(7), row.GetString(8)),
        Tag = row.IsDBNull(9) ? null : row.GetString(9),
    };
}
