namespace Modular.Scheduling.Application;

/// <summary>Something that happened to a job, as it is shown to whoever watches.</summary>
/// <param name="Event">What: <c>job.created</c>, <c>job.started</c>, <c>job.progress</c>, <c>job.completed</c>, <c>job.failed</c> or <c>job.cancelled</c>.</param>
/// <param name="JobId">The job; null where many were enqueued at once.</param>
/// <param name="Type">Its type.</param>
/// <param name="Queue">Its queue.</param>
/// <param name="State">Where it stands now.</param>
internal sealed record JobHappening(string Event, long? JobId, string Type, string Queue, string State)
{
    /// <summary>How many jobs; more than one only where many were enqueued at once.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Which try it is, from 1.</summary>
    public int? Attempt { get; init; }

    /// <summary>How far it is.</summary>
    public JobProgressView? Progress { get; init; }

    /// <summary>What went wrong, in a few words.</summary>
    public string? Error { get; init; }
}
