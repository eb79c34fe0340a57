using Modular.Platform.UseCases;

namespace Modular.Scheduling.Application;

/// <summary>Counts jobs by state, type and queue.</summary>
internal sealed record GetJobStats : IQuery<JobStats>;

/// <summary>What waits and what was done. A node tells of its finished jobs with each heartbeat, so the last seconds may be missing.</summary>
/// <param name="CountedAt">When what is not finished was counted; at most a few seconds ago.</param>
/// <param name="Jobs">What is not finished.</param>
/// <param name="OldestReadyAt">When the available one that has waited longest became ready.</param>
/// <param name="Ended">What ended, of all types.</param>
/// <param name="Types">The same by type.</param>
/// <param name="Queues">What is not finished, by queue.</param>
internal sealed record JobStats(
    DateTimeOffset CountedAt, UnfinishedCounts Jobs, DateTimeOffset? OldestReadyAt, EndedLately Ended, IReadOnlyList<TypeStats> Types, IReadOnlyList<QueueStats> Queues);

/// <summary>One type of job.</summary>
internal sealed record TypeStats(string Type, UnfinishedCounts Jobs, DateTimeOffset? OldestReadyAt, EndedLately Ended);

/// <summary>One queue.</summary>
internal sealed record QueueStats(string Queue, UnfinishedCounts Jobs, DateTimeOffset? OldestReadyAt);

/// <summary>What ended lately, by the hours of the clock.</summary>
/// <param name="ThisHour">Since the last full hour.</param>
/// <param name="LastHour">In the full hour before.</param>
/// <param name="LastDay">In this hour and the 23 before.</param>
internal sealed record EndedLately(EndedCounts ThisHour, EndedCounts LastHour, EndedCounts LastDay);

internal sealed class GetJobStatsHandler(ISchedulingDb db, IJobCensus censuses) : IQueryHandler<GetJobStats, JobStats>
{
    public async Task<Result<JobStats>> Handle(GetJobStats query, CancellationToken cancel)
    {
        var census = await censuses.ReadAsync(cancel);
        var ended = await db.ReadEndedAsync(cancel);
        var types = census.Lines.Select(l => l.Type).Concat(ended.Select(e => e.Type)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        return new JobStats(
            census.At, JobCensus.Sum(census.Lines), JobCensus.Oldest(census.Lines), Lately(census.At, ended),
            [.. types.Select(type => OfType(type, census, ended))],
            [.. census.Lines.GroupBy(l => l.Queue, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new QueueStats(g.Key, JobCensus.Sum(g), JobCensus.Oldest(g)))]);
    }

    private static TypeStats OfType(string type, JobCensus census, IReadOnlyList<EndedJobs> ended)
    {
        var lines = census.Lines.Where(l => l.Type == type).ToList();
        return new(type, JobCensus.Sum(lines), JobCensus.Oldest(lines), Lately(census.At, [.. ended.Where(e => e.Type == type)]));
    }

    private static EndedLately Lately(DateTimeOffset now, IReadOnlyList<EndedJobs> ended)
    {
        var hour = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour));
        return new(EndedCounts.Of(ended.Where(e => e.Hour >= hour)), EndedCounts.Of(ended.Where(e => e.Hour == hour.AddHours(-1))), EndedCounts.Of(ended));
    }
}
