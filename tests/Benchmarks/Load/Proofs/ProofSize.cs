namespace Load.Proofs;

/// <summary>How much of it: what the requirements name, or what fits into a minute.</summary>
internal sealed record ProofSize
{
    public static readonly ProofSize Full = new()
    {
        IsTimed = true,
        Jobs = 100_000,
        Kills = int.MaxValue,
        Feed = 50_000,
        Heartbeat = TimeSpan.FromSeconds(5),
        KillEvery = TimeSpan.FromSeconds(3),
        Restarts = 5,
        Races = 100,
        Schedules = 20,
        TickSeconds = 50,
        Transactions = 1_000,
        Terminations = 100,
    };

    public static readonly ProofSize Short = new()
    {
        IsTimed = false,
        Jobs = 24_000,
        Kills = 2,
        Feed = 5_000,
        Heartbeat = TimeSpan.FromSeconds(0.6),
        KillEvery = TimeSpan.FromSeconds(1.5),
        Restarts = 1,
        Races = 10,
        Schedules = 20,
        TickSeconds = 5,
        Transactions = 100,
        Terminations = 20,
    };

    /// <summary>Whether times and rates have to hold: not on a machine that does other things too.</summary>
    public required bool IsTimed { get; init; }

    /// <summary>Jobs that are there before workers are killed.</summary>
    public required int Jobs { get; init; }

    /// <summary>Workers that are killed at most.</summary>
    public required int Kills { get; init; }

    /// <summary>Jobs that are enqueued while something goes wrong.</summary>
    public required int Feed { get; init; }

    public required TimeSpan Heartbeat { get; init; }

    public required TimeSpan KillEvery { get; init; }

    public required int Restarts { get; init; }

    public required int Races { get; init; }

    public required int Schedules { get; init; }

    public required int TickSeconds { get; init; }

    public required int Transactions { get; init; }

    public required int Terminations { get; init; }

    /// <summary>By which a dead worker's jobs run again.</summary>
    public TimeSpan RescueLimit => Heartbeat * 2;
}
