using System.Text.Json.Serialization;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Jobs that are finished, by how they ended.</summary>
internal sealed record FinishedCounts(long Completed, long Cancelled, long Dead)
{
    [JsonIgnore]
    public long Sum => Completed + Cancelled + Dead;

    public static FinishedCounts Of(IReadOnlyDictionary<JobState, long> jobs) =>
        new(jobs.GetValueOrDefault(JobState.Completed), jobs.GetValueOrDefault(JobState.Cancelled), jobs.GetValueOrDefault(JobState.Dead));
}
