namespace Modular.Scheduling.Domain;

/// <summary>A job's state as people see it: what holds an available job back is told apart from it.</summary>
internal enum JobStatus
{
    Scheduled,
    Available,
    Running,
    Retrying,
    Completed,
    Cancelled,
    Dead,
}

/// <summary>What the stored states are called.</summary>
internal static class JobStates
{
    public static readonly JobState[] Unfinished = [JobState.Scheduled, JobState.Available, JobState.Running, JobState.Retrying, JobState.Behind, JobState.Paused, JobState.Ending];

    public static JobStatus Shown(this JobState state) => state switch
    {
        JobState.Scheduled => JobStatus.Scheduled,
        JobState.Running or JobState.Ending => JobStatus.Running,
        JobState.Retrying => JobStatus.Retrying,
        JobState.Completed => JobStatus.Completed,
        JobState.Cancelled => JobStatus.Cancelled,
        JobState.Dead => JobStatus.Dead,
        _ => JobStatus.Available,
    };

    /// <summary>What sets an available job aside.</summary>
    public static string? Hold(this JobState state) => state switch
    {
        JobState.Behind => "orderingKey",
        JobState.Paused => "pausedQueue",
        _ => null,
    };

    public static bool IsFinished(this JobStatus status) => status is JobStatus.Completed or JobStatus.Cancelled or JobStatus.Dead;

    /// <summary>One or more states, separated by commas.</summary>
    public static Result<JobStatus[]> Parse(string text)
    {
        var states = new List<JobStatus>();
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (word.Length == 0 || !char.IsAsciiLetterLower(word[0]) || !Enum.TryParse<JobStatus>(word, ignoreCase: true, out var state)) return JobErrors.StateUnknown;
            if (!states.Contains(state)) states.Add(state);
        }

        return states.ToArray();
    }
}
