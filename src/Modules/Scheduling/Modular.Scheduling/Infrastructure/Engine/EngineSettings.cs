namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary><c>Modular:Scheduling</c>.</summary>
internal sealed record EngineSettings
{
    public const string Section = "Modular:Scheduling";

    /// <summary>How many jobs run at once on this node; 0 for a node that only serves.</summary>
    public int Concurrency { get; init; } = 16;

    /// <summary>How often a node says that it is alive. One that was not heard of for one and a half times as long is dead.</summary>
    public double HeartbeatSeconds { get; init; } = 5;

    /// <summary>How often the tables are looked at without being told.</summary>
    public double PollSeconds { get; init; } = 1;

    /// <summary>How long running jobs may go on when the node stops, before they are told to stop and given back.</summary>
    public double DrainSeconds { get; init; } = 5;

    /// <summary>How many jobs a node takes ahead at most.</summary>
    public int Prefetch { get; init; } = 2000;

    public int CompletedDays { get; init; } = 7;

    public int DeadDays { get; init; } = 30;

    public TimeSpan Heartbeat => TimeSpan.FromSeconds(HeartbeatSeconds);

    public TimeSpan DeadAfter => Heartbeat * 1.5;

    public TimeSpan Poll => TimeSpan.FromSeconds(PollSeconds);

    public bool IsValid => Concurrency is >= 0 and <= 1000 && HeartbeatSeconds is >= 0.2 and <= 60 && PollSeconds is >= 0.05 and <= 60 && DrainSeconds is >= 0 and <= 6
        && Prefetch is >= 0 and <= 10_000 && CompletedDays is >= 1 and <= 3650 && DeadDays is >= 1 and <= 3650 && DeadDays >= CompletedDays;
}
