using Modular.Scheduling.Domain.Timing;

namespace Modular.Scheduling.Domain;

/// <summary>What a schedule does and when: all that people or the code decide of it.</summary>
internal sealed record ScheduleDefinition
{
    public const int MaxSchedules = 10_000;

    public required string Name { get; init; }

    /// <summary>What is enqueued.</summary>
    public required string Type { get; init; }

    /// <summary>Its arguments as JSON.</summary>
    public required string Args { get; init; }

    /// <summary>The queue; the type's own where there is none.</summary>
    public string? Queue { get; init; }

    /// <summary>The priority; the type's own where there is none.</summary>
    public int? Priority { get; init; }

    public required TimingRule Rule { get; init; }

    /// <summary>What <see cref="Rule"/> says.</summary>
    public required ScheduleTiming Timing { get; init; }

    public MisfirePolicy Misfire { get; init; } = MisfirePolicy.Once;

    public Jitter Jitter { get; init; } = Jitter.None;

    public OverlapPolicy Overlap { get; init; }

    public bool IsEnabled { get; init; } = true;

    public SchedulePlan Plan => new(Name, Timing, Misfire, Jitter);
}
