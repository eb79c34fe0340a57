namespace Modular.Scheduling.Contracts;

/// <summary>What other modules may know of jobs that they enqueued, to show to whoever asked for the work.</summary>
public interface IJobDirectory
{
    /// <summary>Where the job stands, finished or not; null when there is none, or none any more.</summary>
    Task<JobCard?> FindAsync(long jobId, CancellationToken cancel);
}
