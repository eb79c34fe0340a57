namespace Modular.Scheduling.Infrastructure.Jobs;

/// <summary>The columns of the two tables that hold jobs, in one order.</summary>
internal static class JobColumns
{
    private const string Common = """
        id, type, queue, priority, state, run_at, attempt, max_attempts, node, created_at, started_at, created_by, parent_id, batch_id, unique_key, ordering_key, breaker_key, tags, schedule_id,
        progress_current, progress_total, progress_message, (errors -> -1)::text as error
        """;

    public const string OfUnfinished = $"{Common}, null::timestamptz as finished_at, null::integer as ran_ms, cancel_requested_at";

    public const string OfFinished = $"{Common}, finished_at, ran_ms, null::timestamptz as cancel_requested_at";

    /// <summary>What a job has in common with itself in the history, to be moved from one table to the other.</summary>
    public const string Moved = """
        id, type, queue, priority, max_attempts, args, created_at, created_by, parent_id, batch_id, unique_key, ordering_key, breaker_key, tags, schedule_id, resume, errors
        """;
}
