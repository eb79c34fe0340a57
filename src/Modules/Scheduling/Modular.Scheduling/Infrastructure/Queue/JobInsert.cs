using Modular.Platform.Persistence;
using Npgsql;
using NpgsqlTypes;

namespace Modular.Scheduling.Infrastructure.Queue;

/// <summary>Writes jobs, a few a statement.</summary>
internal static class JobInsert
{
    /// <summary>Tags travel joined, because arrays of arrays do not unnest.</summary>
    private const string Sql = """
        insert into scheduling.jobs (type, queue, priority, state, rank, run_at, max_attempts, args, unique_key, ordering_key, breaker_key, tags, batch_id, parent_id, created_by, schedule_id)
        select j.type, j.queue, j.priority, case when t.run_at > now() then 0 else 1 end, t.run_at + j.priority * interval '1 minute', t.run_at,
          j.max_attempts, j.args, j.unique_key, j.ordering_key, j.breaker_key, string_to_array(j.tags, E'\n'), j.batch_id, j.parent_id, $14, $15
        from unnest($1::text[], $2::text[], $3::smallint[], $4::smallint[], $5::json[], $6::timestamptz[], $7::text[], $8::text[], $9::text[], $10::text[], $11::uuid[], $12::bigint[], $13::interval[])
            with ordinality as j (type, queue, priority, max_attempts, args, run_at, unique_key, ordering_key, breaker_key, tags, batch_id, parent_id, delay, place),
          lateral (select coalesce(j.run_at, now() + coalesce(j.delay, interval '0')) as run_at) t
        order by j.place
        on conflict (type, unique_key) where unique_key is not null do nothing
        returning id
        """;

    public static async Task<List<long>> WriteAsync(DbSession session, IReadOnlyList<JobRow> jobs, Origin origin, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var insert = session.Command(Sql);
        var p = insert.Parameters;
        p.Add(Column(jobs, j => j.Type));
        p.Add(Column(jobs, j => j.Queue));
        p.Add(Column(jobs, j => (short)j.Priority));
        p.Add(Column(jobs, j => (short)j.MaxAttempts));
        p.Add(new NpgsqlParameter<string[]> { TypedValue = [.. jobs.Select(j => j.Args)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Json });
        p.Add(Column(jobs, j => j.Options.RunAt?.ToUniversalTime()));
        p.Add(Column(jobs, j => j.Options.UniqueKey));
        p.Add(Column(jobs, j => j.Options.OrderingKey));
        p.Add(Column(jobs, j => j.Options.BreakerKey));
        p.Add(Column(jobs, j => j.Options.Tags is { Count: > 0 } tags ? string.Join('\n', tags) : null));
        p.Add(Column(jobs, j => j.Options.BatchId));
        p.Add(Column(jobs, j => j.Options.ParentId ?? origin.JobId));
        p.Add(Column(jobs, j => j.Options.Delay));
        p.Add(new NpgsqlParameter { Value = (object?)origin.UserId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        p.Add(new NpgsqlParameter { Value = (object?)origin.ScheduleId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });

        var ids = new List<long>(jobs.Count);
        await using var reader = await insert.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) ids.Add(reader.GetInt64(0));
        return ids;
    }

    private static NpgsqlParameter<T[]> Column<T>(IReadOnlyList<JobRow> jobs, Func<JobRow, T> value)
    {
        var column = new T[jobs.Count];
        for (var i = 0; i < column.Length; i++) column[i] = value(jobs[i]);
        return new() { TypedValue = column };
    }
}
