namespace Modular.Scheduling.Domain;

/// <summary>Whether a schedule runs.</summary>
internal enum ScheduleStatus
{
    /// <summary>It runs when its time comes.</summary>
    Active,

    /// <summary>It is left out for a while.</summary>
    Paused,

    /// <summary>Somebody turned it off.</summary>
    Disabled,

    /// <summary>It has no next run any more.</summary>
    Done,
}
