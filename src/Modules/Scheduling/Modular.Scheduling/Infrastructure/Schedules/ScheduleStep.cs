using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;

namespace Modular.Scheduling.Infrastructure.Schedules;

/// <summary>What becomes of a due schedule: how its plan moves on, and which of its runs are let through.</summary>
internal sealed record ScheduleStep(DueSchedule Schedule, DateTimeOffset DoneTo, PlannedRun? Next, IReadOnlyList<Occurrence> Runs, int Skipped)
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    public static ScheduleStep Of(DueSchedule schedule, SchedulePlan plan, UnfinishedRuns before, DateTimeOffset now)
    {
        var step = plan.Step(schedule.DoneTo, now);
        var admitted = schedule.Overlap.Admits(step.Runs.Count, before);
        return new(schedule, step.DoneTo, step.Next, [.. step.Runs.TakeLast(admitted)], step.Runs.Count - admitted);
    }

    /// <summary>The plan stays where it is; another node may understand it, or this one after its next start.</summary>
    public static ScheduleStep Unreadable(DueSchedule schedule, DateTimeOffset now) => new(schedule, schedule.DoneTo, new(now, now + Later), [], 0);
}
