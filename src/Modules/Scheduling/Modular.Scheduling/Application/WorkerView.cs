namespace Modular.Scheduling.Application;

/// <summary>A node that works on jobs.</summary>
internal sealed record WorkerView
{
    public required long Id { get; init; }

    /// <summary>The machine.</summary>
    public required string Name { get; init; }

    /// <summary>The operating system's number of the process.</summary>
    public required int Process { get; init; }

    public required string Version { get; init; }

    /// <summary>How many jobs it runs at once at most.</summary>
    public required int Concurrency { get; init; }

    /// <summary>How many it ran at its last heartbeat.</summary>
    public required int Running { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Seconds since it was last heard of.</summary>
    public required double SilentSeconds { get; init; }

    /// <summary>False for one that has been silent for so long that it is believed dead; it is removed soon.</summary>
    public required bool IsAlive { get; init; }

    /// <summary>True while it ends: it takes no more jobs.</summary>
    public required bool IsStopping { get; init; }

    /// <summary>The types that it has handlers for.</summary>
    public required IReadOnlyList<string> Types { get; init; }
}
