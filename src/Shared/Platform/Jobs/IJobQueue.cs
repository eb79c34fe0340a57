namespace Modular.Platform.Jobs;

/// <summary>
/// Takes work for later. Inside a command the job is written in the command's transaction: rolled back there is none, committed there is exactly one.
/// The Scheduling module runs it, on whichever node has a handler.
/// </summary>
public interface IJobQueue
{
    /// <summary>Enqueues one job.</summary>
    Task<EnqueuedJob> EnqueueAsync<TArgs>(TArgs args, JobOptions? options = null, CancellationToken cancel = default) where TArgs : IJobArgs;

    /// <summary>
    /// Enqueues many of one type at once, all or none; several hundred thousand are no matter. <see cref="JobOptions.UniqueKey"/> cannot be given: it would be the same for all.
    /// </summary>
    /// <returns>How many.</returns>
    Task<long> EnqueueManyAsync<TArgs>(IEnumerable<TArgs> args, JobOptions? options = null, CancellationToken cancel = default) where TArgs : IJobArgs;

    /// <summary>Enqueues a few jobs of whatever types, all or none, in one round trip where none has a unique key.</summary>
    /// <returns>What became of each, in the same order.</returns>
    Task<IReadOnlyList<EnqueuedJob>> EnqueueAllAsync(IReadOnlyList<JobRequest> jobs, CancellationToken cancel = default);
}
