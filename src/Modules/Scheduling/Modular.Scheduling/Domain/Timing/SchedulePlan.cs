namespace Modular.Scheduling.Domain.Timing;

/// <summary>The plan of a schedule, and the one place where it moves on. It knows no clock: whoever has the database's time asks what that means.</summary>
/// <param name="Schedule">The schedule's name.</param>
/// <param name="Timing">When it fires.</param>
/// <param name="Misfire">What is made up for.</param>
/// <param name="Jitter">How much later it fires.</param>
internal sealed record SchedulePlan(string Schedule, ScheduleTiming Timing, MisfirePolicy Misfire, Jitter Jitter)
{
    /// <summary>The next run of a plan that is done up to a moment.</summary>
    public PlannedRun? After(DateTimeOffset doneTo) =>
        Timing.Next(doneTo) is { } next ? new(next.At, next.At + Jitter.Of(Schedule, next.At)) : null;

    /// <summary>
    /// What has to run now, and where the plan stands afterwards: all up to there has run or was left out, and is never looked at again. The delay that jitter gives the first run is
    /// taken off the clock, so that nothing counts as late because of it.
    /// </summary>
    public PlanStep Step(DateTimeOffset doneTo, DateTimeOffset now)
    {
        if (After(doneTo) is not { } first) return new([], doneTo, null);
        if (first.FiresAt > now) return new([], doneTo, first);

        var to = now - (first.FiresAt - first.At);
        return new(Misfire.Runs(Timing, doneTo, to), to, After(to));
    }
}

/// <summary>A step of a plan.</summary>
/// <param name="Runs">What runs now, oldest first.</param>
/// <param name="DoneTo">Up to where the plan is done.</param>
/// <param name="Next">The next run; null when there is none any more.</param>
internal sealed record PlanStep(IReadOnlyList<Occurrence> Runs, DateTimeOffset DoneTo, PlannedRun? Next);

/// <summary>A run to come.</summary>
/// <param name="At">When, by the plan.</param>
/// <param name="FiresAt">The same with its jitter.</param>
internal readonly record struct PlannedRun(DateTimeOffset At, DateTimeOffset FiresAt);
