using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>All jobs that are not finished, counted at one moment.</summary>
internal sealed record JobCensus(DateTimeOffset At, IReadOnlyList<CensusLine> Lines)
{
    /// <summary>When the one that has been ready longest became so; null when nothing waits.</summary>
    public static DateTimeOffset? Oldest(IEnumerable<CensusLine> lines) =>
        lines.Where(l => l.State is JobState.Available or JobState.Behind or JobState.Paused).Min(l => (DateTimeOffset?)l.FirstRunAt);

    public static UnfinishedCounts Sum(IEnumerable<CensusLine> lines) =>
        UnfinishedCounts.Of(lines.GroupBy(l => l.State).ToDictionary(g => g.Key, g => g.Sum(l => l.Jobs)));
}

/// <summary>How many there are of one type, queue and state.</summary>
internal sealed record CensusLine(string Type, string Queue, JobState State, long Jobs, long Overdue, DateTimeOffset FirstRunAt);
