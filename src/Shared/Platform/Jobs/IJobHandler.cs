namespace Modular.Platform.Jobs;

/// <summary>
/// Does the work of one type of job. Runs in a scope of its own, at least once: what it does outside of the database must be repeatable.
/// A refusal (<c>return SomeErrors.Gone</c>) says that the work makes no sense and is final: the job is dead, no retry, no count for the breaker.
/// An exception says that something did not work: the job is tried again as the type's <see cref="JobRetry"/> says.
/// </summary>
/// <typeparam name="TArgs">The job's arguments.</typeparam>
public interface IJobHandler<in TArgs> where TArgs : IJobArgs
{
    /// <summary>Does it.</summary>
    /// <param name="args">What to do.</param>
    /// <param name="context">The job around it: progress, attempt, resume state.</param>
    /// <param name="cancel">Set when somebody cancels the job, when its time is up, and when the node stops.</param>
    Task<Result<Done>> HandleAsync(TArgs args, JobContext context, CancellationToken cancel);
}
