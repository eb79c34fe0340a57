using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Schedules;

/// <summary>Moves plans on. Whatever fires is not paused any more.</summary>
internal static class StepWriting
{
    private const string Move = """
        update scheduling.schedules s set
          done_to = m.done_to, next_run_at = m.next_run_at, fires_at = m.fires_at, runs = s.runs + m.runs, skipped_runs = s.skipped_runs + m.skipped,
          last_run_at = case when m.runs > 0 then now() else s.last_run_at end, last_job_id = coalesce(m.last_job_id, s.last_job_id),
          last_skipped_at = case when m.skipped > 0 then now() else s.last_skipped_at end,
          paused_at = null, paused_until = null, pause_reason = null, paused_by = null, activity = s.activity + 1
        from unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[], $5::integer[], $6::integer[], $7::bigint[])
          as m (id, done_to, next_run_at, fires_at, runs, skipped, last_job_id)
        where s.id = m.id
        """;

    public static async Task WriteAsync(DbSession session, IReadOnlyList<ScheduleStep> steps, IReadOnlyList<MadeJob> made, CancellationToken cancel)
    {
        var jobs = made.GroupBy(j => j.ScheduleId).ToDictionary(g => g.Key, g => (Count: g.Count(), Last: g.Max(j => j.Id)));
        await using var move = session.Command(Move);
        var p = move.Parameters;
        p.Add(Column(steps, s => s.Schedule.Id));
        p.Add(Column(steps, s => s.DoneTo));
        p.Add(Column(steps, s => s.Next?.At));
        p.Add(Column(steps, s => s.Next?.FiresAt));
        p.Add(Column(steps, s => jobs.GetValueOrDefault(s.Schedule.Id).Count));
        p.Add(Column(steps, s => s.Skipped));
        p.Add(Column(steps, s => jobs.TryGetValue(s.Schedule.Id, out var own) ? own.Last : default(long?)));
        await move.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlParameter<T[]> Column<T>(IReadOnlyList<ScheduleStep> steps, Func<ScheduleStep, T> value) => new() { TypedValue = [.. steps.Select(value)] };
}
