using Modular.Platform.Persistence;
using Npgsql;
using NpgsqlTypes;

namespace Modular.Forums.Infrastructure.Changes;

/// <summary>Reads the log in order, and only as far as no transaction under way can still add something before.</summary>
internal static class ChangeReads
{
    private const string After = """
        select xid, id, kind, category_id, topic_id, reply_id, actor_id, topics, replies, at from forums.changes
        where (xid, id) > ($1, $2) and xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid, id limit $3
        """;

    public static async Task<List<ChangeRow>> AfterAsync(DbSession session, ChangePosition position, int atMost, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(After);
        select.Parameters.Add(Xid(position.Transaction));
        select.With(position.Id, atMost);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var changes = new List<ChangeRow>();
        while (await reader.ReadAsync(cancel)) changes.Add(Read(reader));
        return changes;
    }

    public static NpgsqlParameter Xid(ulong transaction) => new() { Value = transaction, NpgsqlDbType = NpgsqlDbType.Xid8 };

    private static ChangeRow Read(NpgsqlDataReader row) => new(
        new(row.GetFieldValue<ulong>(0), row.GetInt64(1)), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.IsDBNull(5) ? null : row.GetInt64(5),
        row.IsDBNull(6) ? null : row.GetGuid(6), row.GetInt32(7), row.GetInt32(8), row.GetFieldValue<DateTimeOffset>(9));
}
