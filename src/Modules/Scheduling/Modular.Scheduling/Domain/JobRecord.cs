namespace Modular.Scheduling.Domain;

/// <summary>What a job has, finished or not. The engine writes it; here it is only read.</summary>
internal abstract class JobRecord
{
    public long Id { get; private set; }

    public string Type { get; private set; } = "";

    public string Queue { get; private set; } = "";

    public short Priority { get; private set; }

    public JobState State { get; private set; }

    public DateTimeOffset RunAt { get; private set; }

    public short MaxAttempts { get; private set; }

    public string Args { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public Guid? CreatedBy { get; private set; }
}

/// <summary>A job that is not finished.</summary>
internal sealed class Job : JobRecord
{
    public DateTimeOffset Rank { get; private set; }
}

/// <summary>A job in the history.</summary>
internal sealed class FinishedJob : JobRecord
{
    public DateTimeOffset FinishedAt { get; private set; }

    public short Attempt { get; private set; }

    public long Lease { get; private set; }
}
