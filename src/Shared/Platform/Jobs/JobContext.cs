namespace Modular.Platform.Jobs;

/// <summary>What a handler knows of the job it works on, and what it can tell of its work.</summary>
public abstract class JobContext
{
    /// <summary>The job.</summary>
    public abstract long JobId { get; }

    /// <summary>Which try this is, from 1. A try that a stopping node gave back is not counted.</summary>
    public abstract int Attempt { get; }

    /// <summary>How many tries there are in all.</summary>
    public abstract int MaxAttempts { get; }

    /// <summary>Who asked for the job; null where the product did.</summary>
    public abstract Guid? CreatedBy { get; }

    /// <summary>Tells how far the work is. Cheap: stored and streamed at most ten times a second, the last word always.</summary>
    /// <param name="current">Units done so far.</param>
    /// <param name="total">Units in all; null while that is not known.</param>
    /// <param name="message">A few words for people, cut at 200 characters.</param>
    public abstract void Report(long current, long? total = null, string? message = null);

    /// <summary>Says that the work goes on: its timeout begins anew.</summary>
    public abstract void Heartbeat();

    /// <summary>What <see cref="SaveStateAsync"/> kept in this try or an earlier one; null where nothing was.</summary>
    public abstract TState? State<TState>() where TState : class;

    /// <summary>
    /// Keeps where the work stands (at most 64 kB of JSON), so that the next try goes on from there. Inside a transaction of the handler's scope it is kept
    /// together with that step's effects.
    /// </summary>
    /// <exception cref="JobLostException">The job was given to another worker meanwhile; the handler must stop.</exception>
    public abstract Task SaveStateAsync<TState>(TState state, CancellationToken cancel) where TState : class;

    /// <summary>Keeps a value with the finished job, for whoever asked (at most 64 kB of JSON).</summary>
    public abstract void Answer<TAnswer>(TAnswer answer) where TAnswer : notnull;
}
