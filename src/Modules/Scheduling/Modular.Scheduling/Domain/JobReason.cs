namespace Modular.Scheduling.Domain;

/// <summary>One reason why a job is not running, or is.</summary>
/// <param name="Code">Which.</param>
/// <param name="Detail">A sentence for people.</param>
/// <param name="Until">Until when it holds, where that is known.</param>
/// <param name="JobId">The job that is in the way.</param>
internal sealed record JobReason(JobReasonCode Code, string Detail, DateTimeOffset? Until = null, long? JobId = null);

/// <summary>Why a job stands where it does.</summary>
internal enum JobReasonCode
{
    /// <summary>Its time has not come.</summary>
    NotDue,

    /// <summary>It failed and waits for its next try.</summary>
    RetryWait,

    /// <summary>Its queue is paused.</summary>
    QueuePaused,

    /// <summary>No node is at work.</summary>
    NoNode,

    /// <summary>No node at work has a handler for its type.</summary>
    NoHandler,

    /// <summary>What it leans on failed too often and is left alone for a while.</summary>
    BreakerOpen,

    /// <summary>One job tries whether what it leans on works again.</summary>
    BreakerHalfOpen,

    /// <summary>An earlier job of its ordering key is not finished.</summary>
    BehindJob,

    /// <summary>As many of its type run as may at once.</summary>
    ConcurrencyLimit,

    /// <summary>As many of its type have begun as may in a while.</summary>
    RateLimit,

    /// <summary>It waits for its turn.</summary>
    InLine,

    /// <summary>It is running.</summary>
    Running,

    /// <summary>It was asked to stop.</summary>
    Stopping,

    /// <summary>It is finished.</summary>
    Finished,
}
