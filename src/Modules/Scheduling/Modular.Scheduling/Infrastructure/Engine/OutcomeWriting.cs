using Modular.Platform.Persistence;
using Npgsql;
using NpgsqlTypes;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// Writes down how tries ended, many a statement. Each is joined by id and lease alone: a worker that comes late finds no row with its lease, and a
/// condition on the state would lead the planner to the wrong index.
/// </summary>
internal static class OutcomeWriting
{
    private const string Finish = """
        with done as (
          delete from scheduling.jobs j
          using unnest($1::bigint[], $2::bigint[], $3::smallint[], $4::int[], $5::jsonb[], $6::json[], $7::boolean[]) as d (id, lease, state, ran_ms, error, result, is_kept)
          where j.id = d.id and j.lease = d.lease
          returning j.*, d.state as final, d.ran_ms, d.error, d.result, d.is_kept),
        kept as (
          insert into scheduling.job_history (id, type, queue, priority, state, run_at, attempt, max_attempts, lease, node, args, created_at, started_at, finished_at, ran_ms,
            created_by, parent_id, batch_id, unique_key, ordering_key, breaker_key, tags, schedule_id, progress_current, progress_total, progress_message, resume, errors, result)
          select id, type, queue, priority, final, run_at, attempt, max_attempts, lease, node, args, created_at, started_at, clock_timestamp(), ran_ms,
            created_by, parent_id, batch_id, unique_key, ordering_key, breaker_key, tags, schedule_id, progress_current, progress_total, progress_message, resume,
            case when error is null then errors else coalesce(errors, '[]') || error end, result
          from done where is_kept)
        select id from done
        """;

    /// <summary>The last twenty failures are enough to see what is wrong. Nobody tries what was to stop: it is left to the rescue's burial.</summary>
    private const string Retry = """
        update scheduling.jobs j set state = case when j.cancel_requested_at is null then 3 else 9 end, run_at = t.at, rank = t.at + j.priority * interval '1 minute', lease = 0, node = null, deadline = null,
          errors = case when jsonb_array_length(coalesce(j.errors, '[]')) >= 20 then j.errors - 0 else coalesce(j.errors, '[]') end || d.error
        from unnest($1::bigint[], $2::bigint[], $3::interval[], $4::jsonb[]) as d (id, lease, wait, error), lateral (select clock_timestamp() + d.wait as at) t
        where j.id = d.id and j.lease = d.lease
        returning j.id
        """;

    /// <summary>The rank stays: what had to wait has not lost its place.</summary>
    private const string GiveBack = """
        update scheduling.jobs j set state = case when j.cancel_requested_at is not null then 9 when d.wait > interval '0' then 0 else 1 end, run_at = case when d.wait > interval '0' then clock_timestamp() + d.wait else j.run_at end,
          attempt = j.attempt - 1, lease = 0, node = null, deadline = null
        from unnest($1::bigint[], $2::bigint[], $3::interval[]) as d (id, lease, wait)
        where j.id = d.id and j.lease = d.lease
        returning j.id
        """;

    public static void AddTo(NpgsqlBatch batch, IReadOnlyList<Outcome> outcomes)
    {
        ProgressWriting.AddTo(batch, outcomes.Where(o => o.Kind is OutcomeKind.Finished or OutcomeKind.Retry).Select(o => o.Job));
        AddFinish(batch, [.. outcomes.Where(o => o.Kind == OutcomeKind.Finished)]);
        AddRetry(batch, [.. outcomes.Where(o => o.Kind == OutcomeKind.Retry)]);
        AddGiveBack(batch, [.. outcomes.Where(o => o.Kind == OutcomeKind.GiveBack)]);
    }

    /// <summary>Finishes a job in the handler's own transaction, whose connection plans as it likes otherwise; false when the job is not ours any more.</summary>
    public static async Task<bool> WriteInAsync(DbSession session, Outcome outcome)
    {
        await using var batch = session.Batch().Add("set local enable_seqscan = off");
        ProgressWriting.AddTo(batch, [outcome.Job]);
        AddFinish(batch, [outcome]);
        return await batch.ExecuteScalarAsync(CancellationToken.None) is long;
    }

    private static void AddFinish(NpgsqlBatch batch, List<Outcome> finished)
    {
        if (finished.Count == 0) return;

        var command = Command(batch, Finish, finished);
        command.Parameters.Add(Column(finished, o => (short)o.State));
        command.Parameters.Add(Column(finished, o => o.RanMs));
        command.Parameters.Add(Column(finished, o => o.Error, NpgsqlDbType.Jsonb));
        command.Parameters.Add(Column(finished, o => o.Result, NpgsqlDbType.Json));
        command.Parameters.Add(Column(finished, o => o.IsKept));
    }

    private static void AddRetry(NpgsqlBatch batch, List<Outcome> failed)
    {
        if (failed.Count == 0) return;

        var command = Command(batch, Retry, failed);
        command.Parameters.Add(Column(failed, o => o.Wait));
        command.Parameters.Add(Column(failed, o => o.Error, NpgsqlDbType.Jsonb));
    }

    private static void AddGiveBack(NpgsqlBatch batch, List<Outcome> given)
    {
        if (given.Count > 0) Command(batch, GiveBack, given).Parameters.Add(Column(given, o => o.Wait));
    }

    private static NpgsqlBatchCommand Command(NpgsqlBatch batch, string sql, List<Outcome> outcomes)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.Add(Column(outcomes, o => o.Job.Id));
        command.Parameters.Add(Column(outcomes, o => o.Job.Lease));
        batch.BatchCommands.Add(command);
        return command;
    }

    private static NpgsqlParameter<T[]> Column<T>(List<Outcome> outcomes, Func<Outcome, T> value, NpgsqlDbType? type = null)
    {
        var column = new T[outcomes.Count];
        for (var i = 0; i < column.Length; i++) column[i] = value(outcomes[i]);
        return type is null ? new() { TypedValue = column } : new() { TypedValue = column, NpgsqlDbType = NpgsqlDbType.Array | type.Value };
    }
}
