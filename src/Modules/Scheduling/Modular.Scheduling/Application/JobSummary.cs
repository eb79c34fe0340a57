using System.Text.Json.Serialization;
using Modular.Accounts.Contracts;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>A job as it is shown in lists.</summary>
internal record JobSummary
{
    public required long Id { get; init; }

    public required string Type { get; init; }

    public required JobStatus State { get; init; }

    /// <summary>What sets an available job aside: orderingKey (an earlier one comes first) or pausedQueue; explain says more.</summary>
    public required string? HeldBy { get; init; }

    public required string Queue { get; init; }

    /// <summary>1 critical to 10 low.</summary>
    public required int Priority { get; init; }

    /// <summary>Not before this time; for one that is retrying, its next try.</summary>
    public required DateTimeOffset RunAt { get; init; }

    /// <summary>Tries that have begun.</summary>
    public required int Attempts { get; init; }

    public required int MaxAttempts { get; init; }

    public required string? UniqueKey { get; init; }

    public required string? OrderingKey { get; init; }

    public required string? BreakerKey { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required Guid? BatchId { get; init; }

    /// <summary>The job that it came from.</summary>
    public required long? ParentId { get; init; }

    /// <summary>The schedule that it came from.</summary>
    public required long? ScheduleId { get; init; }

    /// <summary>Who asked for it; null where the product did. Filled in from Accounts, after the row is read.</summary>
    [JsonRequired]
    public UserCard? CreatedBy { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the last try was taken up.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How long the last try ran, in milliseconds.</summary>
    public required int? RanMs { get; init; }

    /// <summary>The node that has it, or had it last.</summary>
    public required long? Node { get; init; }

    public required DateTimeOffset? CancelRequestedAt { get; init; }

    public required JobProgressView? Progress { get; init; }

    /// <summary>The last failure.</summary>
    public required JobFailure? Error { get; init; }

    [JsonIgnore]
    public Guid? CreatorId { get; init; }
}

/// <summary>How far a job is.</summary>
/// <param name="Current">Units done.</param>
/// <param name="Total">Units in all, where that is known.</param>
/// <param name="Message">A few words.</param>
internal sealed record JobProgressView(long Current, long? Total, string? Message);

/// <summary>A try that failed.</summary>
/// <param name="Attempt">Which.</param>
/// <param name="At">When.</param>
/// <param name="Code">A stable code.</param>
/// <param name="Message">What happened.</param>
internal sealed record JobFailure(int Attempt, DateTimeOffset At, string Code, string Message);
