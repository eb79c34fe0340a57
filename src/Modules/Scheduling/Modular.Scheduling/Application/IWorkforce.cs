using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>The nodes that work on jobs, and what they would make of one.</summary>
internal interface IWorkforce
{
    Task<IReadOnlyList<WorkerView>> ReadAsync(CancellationToken cancel);

    /// <summary>All that decides whether a job runs; null where there is no such job.</summary>
    Task<JobFacts?> FactsOfAsync(long jobId, CancellationToken cancel);

    /// <summary>Waits until all nodes at work heed what was decided up to now. False when one does not for as long as it takes to believe it dead.</summary>
    Task<bool> HeedAsync(CancellationToken cancel);
}
