using Modular.Platform.Persistence;
using Modular.Scheduling.Application;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Infrastructure.Jobs;

/// <summary>
/// What people do to a job. Its row is locked first: a worker that is about to take it passes it over, one that has just taken it is waited for, and its end
/// waits in turn.
/// </summary>
internal static class JobChanges
{
    private const string Lock = "select state, type, queue, ordering_key from scheduling.jobs where id = $1 for update";

    private const string Cancel = $"""
        with gone as (delete from scheduling.jobs where id = $1 returning *)
        insert into scheduling.job_history ({JobColumns.Moved}, state, run_at, attempt, lease, started_at, finished_at, progress_current, progress_total, progress_message)
        select {JobColumns.Moved}, 5, run_at, attempt, lease, started_at, clock_timestamp(), progress_current, progress_total, progress_message from gone
        """;

    /// <summary>Counted for no node, because none had it.</summary>
    private const string Count = """
        insert into scheduling.job_counts as c (hour, node, type, state, jobs, ran_ms) values (date_trunc('hour', now()), 0, $1, 5, 1, 0)
        on conflict (hour, node, type, state) do update set jobs = c.jobs + 1
        """;

    private const string AskToStop = "update scheduling.jobs set cancel_requested_at = coalesce(cancel_requested_at, clock_timestamp()) where id = $1 returning cancel_requested_at";

    private const string Hurry = "update scheduling.jobs set state = 1, run_at = now(), rank = now() + priority * interval '1 minute' where id = $1";

    private const string Delete = """
        with waiting as (delete from scheduling.jobs where id = $1 returning id), finished as (delete from scheduling.job_history where id = $1 returning id)
        select id from waiting union all select id from finished
        """;

    public static async Task<LockedJob?> LockAsync(DbSession session, long id, CancellationToken cancel)
    {
        await using var select = session.Command(Lock).With(id);
        await using var reader = await select.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? new(id, (JobState)reader.GetInt16(0), reader.GetString(1), reader.GetString(2), JobRows.Text(reader, 3)) : null;
    }

    public static async Task CancelAsync(DbSession session, LockedJob job, CancellationToken cancel)
    {
        await using var batch = session.Batch().Add(Cancel, job.Id).Add(Count, job.Type);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    public static async Task<DateTimeOffset> AskToStopAsync(DbSession session, LockedJob job, CancellationToken cancel)
    {
        await using var ask = session.Command(AskToStop).With(job.Id);
        return new((DateTime)(await ask.ExecuteScalarAsync(cancel))!);
    }

    public static async Task HurryAsync(DbSession session, LockedJob job, CancellationToken cancel)
    {
        await using var hurry = session.Command(Hurry).With(job.Id);
        await hurry.ExecuteNonQueryAsync(cancel);
    }

    public static async Task<bool> DeleteAsync(DbSession session, long id, CancellationToken cancel)
    {
        await using var delete = session.Command(Delete).With(id);
        return await delete.ExecuteScalarAsync(cancel) is long;
    }
}
