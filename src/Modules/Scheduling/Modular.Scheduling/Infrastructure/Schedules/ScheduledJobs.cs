using Modular.Platform.Persistence;
using Modular.Scheduling.Domain;
using Npgsql;
using NpgsqlTypes;

namespace Modular.Scheduling.Infrastructure.Schedules;

/// <summary>The jobs of schedules: which are not finished, and new ones.</summary>
internal static class ScheduledJobs
{
    /// <summary>A run whose key is taken has been made before: there is no second one.</summary>
    private const string Insert = """
        insert into scheduling.jobs (type, queue, priority, state, rank, run_at, max_attempts, args, unique_key, ordering_key, schedule_id, created_by)
        select j.type, j.queue, j.priority, 1, now() + j.priority * interval '1 minute', now(), j.max_attempts, j.args, j.unique_key, j.ordering_key, j.schedule_id, j.created_by
        from unnest($1::text[], $2::text[], $3::smallint[], $4::smallint[], $5::json[], $6::text[], $7::text[], $8::bigint[], $9::uuid[])
            with ordinality as j (type, queue, priority, max_attempts, args, unique_key, ordering_key, schedule_id, created_by, place)
        order by j.place
        on conflict (type, unique_key) where unique_key is not null do nothing
        returning id, schedule_id, type
        """;

    private const string Unfinished = "select schedule_id, max(id), count(*) filter (where state <> 2) from scheduling.jobs where schedule_id = any($1) group by schedule_id";

    public static async Task<List<MadeJob>> WriteAsync(DbSession session, IReadOnlyList<ScheduledJob> jobs, CancellationToken cancel)
    {
        await using var insert = session.Command(Insert);
        var p = insert.Parameters;
        p.Add(Column(jobs, j => j.Row.Type));
        p.Add(Column(jobs, j => j.Row.Queue));
        p.Add(Column(jobs, j => (short)j.Row.Priority));
        p.Add(Column(jobs, j => (short)j.Row.MaxAttempts));
        p.Add(new NpgsqlParameter<string[]> { TypedValue = [.. jobs.Select(j => j.Row.Args)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Json });
        p.Add(Column(jobs, j => j.Row.Options.UniqueKey));
        p.Add(Column(jobs, j => j.Row.Options.OrderingKey));
        p.Add(Column(jobs, j => j.ScheduleId));
        p.Add(Column(jobs, j => j.CreatedBy));

        var made = new List<MadeJob>(jobs.Count);
        await using var row = await insert.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) made.Add(new(row.GetInt64(0), row.GetInt64(1), row.GetString(2)));
        return made;
    }

    public static async Task<Dictionary<long, UnfinishedRuns>> UnfinishedAsync(DbSession session, long[] schedules, CancellationToken cancel)
    {
        var unfinished = new Dictionary<long, UnfinishedRuns>();
        await using var read = session.Command(Unfinished).With((object)schedules);
        await using var row = await read.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) unfinished[row.GetInt64(0)] = new(row.GetInt64(1), row.GetInt64(2));
        return unfinished;
    }

    private static NpgsqlParameter<T[]> Column<T>(IReadOnlyList<ScheduledJob> jobs, Func<ScheduledJob, T> value) => new() { TypedValue = [.. jobs.Select(value)] };
}

/// <summary>A job that was made, and whose it is.</summary>
internal readonly record struct MadeJob(long Id, long ScheduleId, string Type);
