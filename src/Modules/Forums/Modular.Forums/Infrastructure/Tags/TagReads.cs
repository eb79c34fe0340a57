using Modular.Forums.Application;
using Modular.Forums.Application.Tags;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Tags;

internal sealed class TagReads(DbSession session) : ITagReads
{
    private const string Counted = """
        select n.tag, sum(n.topics)::bigint from forums.tag_totals n join forums.categories c on c.id = n.category_id and (c.seen_by & $1) <> 0
        where n.tag >= $2 and n.tag < $2 || U&'\+10FFFF'
        """;
    private const string ByCount = $"{Counted} group by n.tag having $4::bigint is null or sum(n.topics) < $4 or (sum(n.topics) = $4 and n.tag > $5) order by 2 desc, n.tag limit $3";

    /// <summary>In the order of the key, so that it ends with the page.</summary>
    private const string ByName = $"{Counted} and n.tag > $4 group by n.tag order by n.tag limit $3";

    public async Task<List<TagCount>> ListAsync(string prefix, TagOrder order, TagPosition? after, int limit, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = order == TagOrder.Count
            ? session.Command(ByCount).With(viewer.Bits, prefix, limit + 1, after?.Topics, after?.Tag ?? "")
            : session.Command(ByName).With(viewer.Bits, prefix, limit + 1, after?.Tag ?? "");
        await using var row = await select.ExecuteReaderAsync(cancel);
        var tags = new List<TagCount>(limit + 1);
        while (await row.ReadAsync(cancel)) tags.Add(new(row.GetString(0), row.GetInt64(1)));
        return tags;
    }
}
