using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Infrastructure.Jobs;
using Modular.Scheduling.Infrastructure.Queue;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Reads, in one statement and so of one moment, all that decides whether a job runs. What the type itself allows comes from the code.</summary>
internal static class FactReads
{
    private const string Waiting = """
        select j.state, j.type, j.queue, clock_timestamp(), j.run_at, j.attempt, j.max_attempts, j.started_at, null::timestamptz, j.cancel_requested_at, j.node, n.name,
          q.paused_at, q.paused_by, q.reason, b.state, b.open_until,
          case when j.ordering_key is not null then coalesce(
            (select e.id from scheduling.jobs e where e.type = j.type and e.ordering_key = j.ordering_key and e.id < j.id order by e.id limit 1),
            (select e.id from scheduling.jobs e where e.type = j.type and e.ordering_key = j.ordering_key and e.id <> j.id and e.state = 2 limit 1)) end,
          w.nodes, w.able, w.workers, w.busy,
          (select count(*) from scheduling.jobs r where r.type = j.type and r.state = 2), l.next_at,
          case when j.state in (1, 7, 8) then
            (select count(*) from (select from scheduling.jobs a where a.type = j.type and a.state = 1 and (a.rank, a.id) < (j.rank, j.id) order by a.rank, a.id limit $3) ahead) else 0 end
        from scheduling.jobs j
          left join scheduling.nodes n on n.id = j.node
          left join scheduling.queues q on q.name = j.queue
          left join scheduling.job_limits l on l.type = j.type
          left join lateral (select state, open_until from scheduling.breakers
            where type = j.type and key in ('', coalesce(j.breaker_key, '')) and state <> 0 order by open_until desc limit 1) b on true
          cross join lateral (
            select count(*)::int as nodes, count(*) filter (where j.type = any(types))::int as able,
              coalesce(sum(concurrency) filter (where j.type = any(types)), 0)::int as workers, coalesce(sum(running) filter (where j.type = any(types)), 0)::int as busy
            from scheduling.nodes where heartbeat_at > clock_timestamp() - $2 and not is_stopping) w
        where j.id = $1
        union all
        select state, type, queue, clock_timestamp(), run_at, attempt, max_attempts, started_at, finished_at, null, node, null,
          null, null, null, null, null, null, 0, 0, 0, 0, 0, null, 0
        from scheduling.job_history where id = $1
        """;

    public static async Task<JobFacts?> OneAsync(DbSession session, JobTypes types, long id, TimeSpan deadAfter, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Waiting).With(id, deadAfter, JobFacts.CountedAhead);
        await using var row = await select.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;

        var type = types.Find(row.GetString(1))?.Options;
        return Read(row) with
        {
            MaxGlobal = type?.MaxGlobal,
            MaxPerNode = type?.MaxPerNode,
            NextStart = NextStart(type?.Rate, row.GetFieldValue<DateTimeOffset>(3), JobRows.Value<DateTimeOffset>(row, 23)),
        };
    }

    /// <summary>As <see cref="LimitedPicking"/> counts.</summary>
    private static DateTimeOffset? NextStart(JobRate? rate, DateTimeOffset now, DateTimeOffset? nextAt)
    {
        if (rate is null || nextAt is not { } next) return null;
        var start = next - rate.Period + rate.Period / rate.Count;
        return start > now ? start : null;
    }

    private static JobFacts Read(NpgsqlDataReader row) => new()
    {
        State = (JobState)row.GetInt16(0),
        Type = row.GetString(1),
        Queue = row.GetString(2),
        Now = row.GetFieldValue<DateTimeOffset>(3),
        RunAt = row.GetFieldValue<DateTimeOffset>(4),
        Attempt = row.GetInt16(5),
        MaxAttempts = row.GetInt16(6),
        StartedAt = JobRows.Value<DateTimeOffset>(row, 7),
        FinishedAt = JobRows.Value<DateTimeOffset>(row, 8),
        CancelRequestedAt = JobRows.Value<DateTimeOffset>(row, 9),
        Node = JobRows.Value<long>(row, 10),
        NodeName = JobRows.Text(row, 11),
        PausedAt = JobRows.Value<DateTimeOffset>(row, 12),
        PausedBy = JobRows.Value<Guid>(row, 13),
        PauseReason = JobRows.Text(row, 14),
        Breaker = (BreakerState?)JobRows.Value<short>(row, 15),
        BreakerUntil = JobRows.Value<DateTimeOffset>(row, 16),
        BehindJob = JobRows.Value<long>(row, 17),
        LiveNodes = row.GetInt32(18),
        AbleNodes = row.GetInt32(19),
        Workers = row.GetInt32(20),
        BusyWorkers = row.GetInt32(21),
        RunningOfType = (int)row.GetInt64(22),
        Ahead = (int)row.GetInt64(24),
    };
}
