using Modular.Platform.Persistence;
using Modular.Scheduling.Application;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Infrastructure.Jobs;

/// <summary>How many jobs there are of something.</summary>
internal static class JobTotals
{
    private const string Batch = """
        select state, count(*) from scheduling.jobs where batch_id = $1 group by state
        union all
        select state, count(*) from scheduling.job_history where batch_id = $1 group by state
        """;

    private const string Ended = """
        select hour, type, state, sum(jobs)::bigint, sum(ran_ms)::bigint from scheduling.job_counts
        where hour >= date_trunc('hour', now()) - interval '23 hours' group by hour, type, state
        """;

    private const string Unfinished = """
        select type, queue, state, count(*), count(*) filter (where state in (0, 3) and run_at <= now()), min(run_at)
        from scheduling.jobs group by type, queue, state
        """;

    public static async Task<IReadOnlyDictionary<JobState, long>> OfBatchAsync(DbSession session, Guid batchId, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Batch).With(batchId);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var counts = new Dictionary<JobState, long>();
        while (await reader.ReadAsync(cancel)) counts[(JobState)reader.GetInt16(0)] = reader.GetInt64(1);
        return counts;
    }

    public static async Task<IReadOnlyList<EndedJobs>> EndedAsync(DbSession session, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Ended);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var ended = new List<EndedJobs>();
        while (await reader.ReadAsync(cancel))
            ended.Add(new(reader.GetFieldValue<DateTimeOffset>(0), reader.GetString(1), (JobState)reader.GetInt16(2), reader.GetInt64(3), reader.GetInt64(4)));
        return ended;
    }

    public static async Task<IReadOnlyList<CensusLine>> UnfinishedAsync(DbSession session, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Unfinished);
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var lines = new List<CensusLine>();
        while (await reader.ReadAsync(cancel))
            lines.Add(new(reader.GetString(0), reader.GetString(1), (JobState)reader.GetInt16(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetFieldValue<DateTimeOffset>(5)));
        return lines;
    }
}
