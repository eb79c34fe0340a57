using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>What ended in a while.</summary>
/// <param name="Completed">Well.</param>
/// <param name="Cancelled">Because somebody wanted so.</param>
/// <param name="Dead">After the last try, or because the work made no sense.</param>
/// <param name="MeanMs">How long their last tries ran on average, in milliseconds; null when none ended.</param>
internal sealed record EndedCounts(long Completed, long Cancelled, long Dead, double? MeanMs)
{
    public static EndedCounts Of(IEnumerable<EndedJobs> ended)
    {
        var (all, jobs, ran) = (new Dictionary<JobState, long>(), 0L, 0L);
        foreach (var one in ended)
        {
            all[one.State] = all.GetValueOrDefault(one.State) + one.Jobs;
            jobs += one.Jobs;
            ran += one.RanMs;
        }

        var counts = FinishedCounts.Of(all);
        return new(counts.Completed, counts.Cancelled, counts.Dead, jobs == 0 ? null : (double)ran / jobs);
    }
}
