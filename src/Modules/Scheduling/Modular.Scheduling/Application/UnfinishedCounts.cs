using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Jobs that are not finished, by state.</summary>
/// <param name="Scheduled">Put off to a time.</param>
/// <param name="Available">Ready to be taken, those set aside among them.</param>
/// <param name="Behind">Of the available ones, those behind an earlier job of their ordering key.</param>
/// <param name="Paused">Of the available ones, those set aside because their queue is paused.</param>
/// <param name="Running">Taken by a node.</param>
/// <param name="Retrying">Waiting for their next try.</param>
internal sealed record UnfinishedCounts(long Scheduled, long Available, long Behind, long Paused, long Running, long Retrying)
{
    public static UnfinishedCounts Of(IReadOnlyDictionary<JobState, long> jobs)
    {
        long Count(params ReadOnlySpan<JobState> states)
        {
            var sum = 0L;
            foreach (var state in states) sum += jobs.GetValueOrDefault(state);
            return sum;
        }

        return new(Count(JobState.Scheduled), Count(JobState.Available, JobState.Behind, JobState.Paused), Count(JobState.Behind), Count(JobState.Paused),
            Count(JobState.Running, JobState.Ending), Count(JobState.Retrying));
    }
}
