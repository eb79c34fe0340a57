using Modular.Forums.Application.Sections;
using Modular.Platform.Persistence;
using Npgsql;
using NpgsqlTypes;

namespace Modular.Forums.Infrastructure.Generation;

/// <summary>Categories of their own for what is generated, in two sections, and their totals.</summary>
internal sealed class GeneratedCategories(DbSession session, ISections sections)
{
    public const int Count = 10;

    private const string Last = "select coalesce(max(substring(slug from '^generated-([0-9]{1,9})$')::bigint), 0) from forums.categories where slug like 'generated-%'";

    private const string Insert = """
        insert into forums.categories (section_id, name, slug, description, color, icon, sort_order, is_active, is_public, created_at, version)
        values ($1, 'Generated ' || $2, 'generated-' || $2, 'What was generated, to measure with.', $3, null, $2, true, true, $4, 1) returning id
        """;

    private const string Total = """
        update forums.categories c set topic_count = d.topics, reply_count = d.replies, last_activity_at = d.last
        from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::timestamptz[]) as d (id, topics, replies, last) where c.id = d.id
        """;

    private static readonly string[] Colors = ["#d97706", "#2563eb", "#15803d", "#be123c", "#7c3aed"];

    /// <returns>Their ids, and the number in the first one's slug.</returns>
    public async Task<(long[] Ids, long First)> AddAsync(DateTimeOffset at, CancellationToken cancel)
    {
        await using var last = session.Command(Last);
        var first = (long)(await last.ExecuteScalarAsync(cancel))! + 1;

        var ids = new long[Count];
        for (var i = 0; i < Count; i++)
        {
            var section = await sections.FindOrMakeAsync(i < Count / 2 ? "Generated, often read" : "Generated, seldom read", at, cancel);
            await using var insert = session.Command(Insert).With(section, (int)first + i, Colors[i % Colors.Length], at);
            ids[i] = (long)(await insert.ExecuteScalarAsync(cancel))!;
        }

        return (ids, first);
    }

    public async Task TotalAsync(Tally tally, CancellationToken cancel)
    {
        await using var total = session.Command(Total).With(tally.Categories, tally.Topics, tally.Replies);
        total.Parameters.Add(new NpgsqlParameter { Value = tally.Last, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz }); // may begin with a null, which tells no kind
        await total.ExecuteNonQueryAsync(cancel);
    }
}
