namespace Modular.Scheduling.Application;

/// <summary>Jobs that were found, one more than asked for where there are more.</summary>
/// <param name="Jobs">The newest first.</param>
/// <param name="LookedAtTo">How far was looked, where that was not to the end: whoever filters for something rare goes on from there.</param>
internal sealed record FoundJobs(List<JobSummary> Jobs, long? LookedAtTo);
