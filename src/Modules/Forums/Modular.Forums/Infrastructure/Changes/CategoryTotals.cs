using Modular.Platform.Persistence;
using Npgsql;
using NpgsqlTypes;

namespace Modular.Forums.Infrastructure.Changes;

/// <summary>Keeps the categories' totals. Not in the writing transaction: one row would make all writers of a category wait for each other.</summary>
internal sealed class CategoryTotals(DbSession session) : IChangeFollower
{
    private const string Fold = """
        update forums.categories c set topic_count = c.topic_count + d.topics, reply_count = c.reply_count + d.replies, last_activity_at = greatest(c.last_activity_at, d.last)
        from (select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::timestamptz[]) as d (id, topics, replies, last) order by id) d where c.id = d.id
        """;

    public static string Name => "category_totals";

    public async Task FollowAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancel)
    {
        var totals = changes.Where(c => c.Topics != 0 || c.Replies != 0).GroupBy(c => c.CategoryId).Select(g => new
        {
            g.Key,
            Topics = g.Sum(c => (long)c.Topics),
            Replies = g.Sum(c => (long)c.Replies),
            Last = g.Where(c => c.Topics > 0 || c.Replies > 0).Select(c => (DateTime?)c.At.UtcDateTime).Max(),
        }).ToList();
        if (totals.Count == 0) return;

        await using var fold = session.Command(Fold).With(
            totals.Select(t => t.Key).ToArray(), totals.Select(t => t.Topics).ToArray(), totals.Select(t => t.Replies).ToArray());
        fold.Parameters.Add(new NpgsqlParameter { Value = totals.Select(t => t.Last).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz }); // may begin with a null, which tells no kind
        await fold.ExecuteNonQueryAsync(cancel);
    }
}
