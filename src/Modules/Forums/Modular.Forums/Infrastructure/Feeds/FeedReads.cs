using System.Collections.Frozen;
using Modular.Forums.Application.Feeds;
using Modular.Forums.Infrastructure.Changes;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure.Feeds;

/// <summary>
/// Reads the log for those who follow, as far as no transaction under way can still add something before. What decides about telling is read after the rows, in
/// the same round trip: rights are then at least as new as what they are asked for, and nothing can have been dropped in between unnoticed.
/// </summary>
internal sealed class FeedReads(IDatabasePools pools) : IAsyncDisposable
{
    private const int Connections = 3;

    private const string Columns = """
        select c.xid, c.id, c.kind, c.category_id, c.topic_id, c.reply_id, c.actor_id,
          case when c.reply_id is null and t.deleted_at is null and t.category_id = c.category_id then t.title end, c.at
        from forums.changes c left join forums.topics t on t.id = c.topic_id
        """;

    private const string Between = Columns + " where (c.xid, c.id) > ($1, $2) and (c.xid, c.id) <= ($3, $4) and c.xid < pg_snapshot_xmin(pg_current_snapshot()) order by c.xid, c.id limit $5";

    /// <summary>The newest of those that somebody may see and wants, among the ten thousand newest.</summary>
    private const string Newest = "select * from (" + Columns + """
         join (select id from forums.changes where (xid, id) <= ($1, $2) and xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid desc, id desc limit 10000) newest on newest.id = c.id
        join forums.categories g on g.id = c.category_id and (g.seen_by & $3) <> 0
        where ($4::bigint is null or c.category_id = $4) and ($5::bigint is null or c.topic_id = $5) order by c.xid desc, c.id desc limit $6) last order by xid, id
        """;

    private const string Edge = """
        (select xid, id from forums.changes where xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid desc, id desc limit 1)
        union all select dropped_xid, dropped_id from forums.change_log order by xid desc, id desc limit 1
        """;

    private const string Log = "select epoch, dropped_xid, dropped_id, pg_snapshot_xmax(pg_current_snapshot()) from forums.change_log";
    private const string Rights = "select id, seen_by from forums.categories";
    private const string Held = "select min(at) from forums.changes where xid >= pg_snapshot_xmin(pg_current_snapshot())";

    private readonly Lazy<NpgsqlDataSource> _pool = new(() => pools.Open("modular forums feed", Connections));

    /// <summary>Rows after the one position and up to the other.</summary>
    public async Task<FeedPage> PageAsync(ChangePosition after, ChangePosition upTo, int atMost, CancellationToken cancel)
    {
        await using var batch = _pool.Value.CreateBatch();
        var rows = new NpgsqlBatchCommand(Between);
        Bind(rows, after, upTo).Add(new NpgsqlParameter { Value = atMost });
        batch.BatchCommands.Add(rows);
        return await ReadAsync(batch, cancel);
    }

    public async Task<FeedPage> NewestAsync(FeedRequest request, ChangePosition upTo, CancellationToken cancel)
    {
        await using var batch = _pool.Value.CreateBatch();
        var rows = new NpgsqlBatchCommand(Newest);
        var values = Bind(rows, upTo);
        foreach (var value in (object?[])[request.Viewer.Bits, request.CategoryId, request.TopicId, request.Last]) values.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        batch.BatchCommands.Add(rows);
        return await ReadAsync(batch, cancel);
    }

    /// <summary>The newest position that nothing can come before any more.</summary>
    public async Task<ChangePosition> EdgeAsync(CancellationToken cancel)
    {
        await using var select = _pool.Value.CreateCommand(Edge);
        await using var row = await select.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? new(row.GetFieldValue<ulong>(0), row.GetInt64(1)) : default;
    }

    public async Task<FeedState> StateAsync(CancellationToken cancel)
    {
        await using var batch = _pool.Value.CreateBatch().Add(Log).Add(Rights);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        return await StateAsync(reader, cancel);
    }

    /// <summary>When the oldest change was written that a transaction under way still holds back; null where none does.</summary>
    public async Task<DateTimeOffset?> HeldSinceAsync(CancellationToken cancel)
    {
        await using var select = _pool.Value.CreateCommand(Held);
        return await select.ExecuteScalarAsync(cancel) is DateTime at ? new(at, TimeSpan.Zero) : null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_pool.IsValueCreated) await _pool.Value.DisposeAsync();
    }

    private static NpgsqlParameterCollection Bind(NpgsqlBatchCommand command, params ReadOnlySpan<ChangePosition> positions)
    {
        foreach (var position in positions)
        {
            command.Parameters.Add(ChangeReads.Xid(position.Transaction));
            command.Parameters.Add(new NpgsqlParameter { Value = position.Id });
        }

        return command.Parameters;
    }

    private static async Task<FeedPage> ReadAsync(NpgsqlBatch batch, CancellationToken cancel)
    {
        await using var reader = await batch.Add(Log).Add(Rights).ExecuteReaderAsync(cancel);
        var rows = new List<(ChangePosition Position, FeedChange Change)>();
        while (await reader.ReadAsync(cancel)) rows.Add((new(reader.GetFieldValue<ulong>(0), reader.GetInt64(1)), Change(reader)));

        await reader.NextResultAsync(cancel);
        var state = await StateAsync(reader, cancel);
        return new([.. rows.Select(r => new FeedRow(r.Position, r.Change with { Id = new FeedPosition(state.Epoch, r.Position.Transaction, r.Position.Id).ToString() }))], state);
    }

    private static FeedChange Change(NpgsqlDataReader row) => new(
        row.GetString(2), "", row.GetInt64(3), row.GetInt64(4), row.IsDBNull(5) ? null : row.GetInt64(5), row.IsDBNull(6) ? null : row.GetGuid(6),
        row.IsDBNull(7) ? null : row.GetString(7), row.GetFieldValue<DateTimeOffset>(8));

    private static async Task<FeedState> StateAsync(NpgsqlDataReader reader, CancellationToken cancel)
    {
        await reader.ReadAsync(cancel);
        var (epoch, dropped, limit) = (reader.GetInt64(0), new ChangePosition(reader.GetFieldValue<ulong>(1), reader.GetInt64(2)), reader.GetFieldValue<ulong>(3));
        await reader.NextResultAsync(cancel);

        var seenBy = new Dictionary<long, short>();
        while (await reader.ReadAsync(cancel)) seenBy.Add(reader.GetInt64(0), reader.GetInt16(1));
        return new(epoch, dropped, limit, seenBy.ToFrozenDictionary());
    }
}
