namespace Modular.Scheduling.Application;

/// <summary>How far the removal of finished jobs is.</summary>
/// <param name="LastId">All up to this one have been looked at.</param>
/// <param name="Count">Removed so far.</param>
/// <param name="IsDone">Whether there are no more.</param>
internal sealed record ClearedJobs(long LastId, long Count, bool IsDone);
