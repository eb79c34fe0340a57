namespace Modular.Scheduling.Domain;

/// <summary>Where a job stands. The numbers are stored.</summary>
internal enum JobState : short
{
    Scheduled = 0,
    Available = 1,
    Running = 2,
    Retrying = 3,
    Completed = 4,
    Cancelled = 5,
    Dead = 6,

    /// <summary>Available, but an earlier job of its ordering key is not finished.</summary>
    Behind = 7,

    /// <summary>Available, but its queue is paused.</summary>
    Paused = 8,

    /// <summary>Not to be run again, and about to go to the history.</summary>
    Ending = 9,
}
