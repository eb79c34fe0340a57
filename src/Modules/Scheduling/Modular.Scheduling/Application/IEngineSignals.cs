namespace Modular.Scheduling.Application;

/// <summary>Tells the nodes what people decided, once it is committed.</summary>
internal interface IEngineSignals
{
    /// <summary>All nodes have to look at queues, breakers and cancelled jobs anew.</summary>
    Task RaiseAsync(CancellationToken cancel);

    /// <summary>Jobs of these types became available.</summary>
    void Ready(params IEnumerable<string> types);

    /// <summary>A job that waited is cancelled.</summary>
    void Cancelled(LockedJob job);

    /// <summary>A job is gone that others of its ordering key may have waited for.</summary>
    void Gone(LockedJob job);
}
