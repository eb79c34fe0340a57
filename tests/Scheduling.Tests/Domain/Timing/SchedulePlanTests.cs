using Modular.Scheduling.Domain.Timing;

namespace Scheduling.Tests.Domain.Timing;

public sealed class SchedulePlanTests
{
    [Fact]
    public void A_plan_moves_on_from_run_to_run_and_makes_none_twice()
    {
        var plan = Plan(Cron.In("UTC", "* * * * *"));

        var (runs, _) = Walk(plan, "2026-11-26T12:00:30Z", "2026-11-26T12:00:59.999Z", "2026-11-26T12:01:00Z", "2026-11-26T12:01:00Z", "2026-11-26T12:01:30Z", "2026-11-26T12:02:10Z");

        Assert.Equal(["2026-11-26 12:01+00:00", "2026-11-26 12:02+00:00"], runs);
    }

    [Fact]
    public void The_next_run_is_known_from_the_start()
    {
        var plan = Plan(Cron.In("Europe/Berlin", "0 3 * * *"));

        Assert.Equal(Cron.At("2026-11-27T02:00Z"), plan.After(Cron.At("2026-11-26T12:00Z"))!.Value.At);
        var step = plan.Step(Cron.At("2026-11-26T12:00Z"), Cron.At("2026-11-26T12:00:01Z"));
        Assert.Equal((0, Cron.At("2026-11-26T12:00Z"), Cron.At("2026-11-27T02:00Z")), (step.Runs.Count, step.DoneTo, step.Next!.Value.At));
    }

    /// <summary>New York, 2024-11-03: at 06:00 UTC the clocks go back from 02:00 to 01:00, so 01:30 comes at 05:30 and at 06:30 UTC.</summary>
    [Fact]
    public void A_restart_in_the_hour_that_comes_twice_repeats_nothing()
    {
        var (before, doneTo) = Walk(Plan(Cron.In("America/New_York", "30 1 * * *")), "2024-11-03T04:00Z", "2024-11-03T05:30:00.2Z");
        var (after, _) = Walk(Plan(Cron.In("America/New_York", "30 1 * * *")), doneTo, "2024-11-03T05:45Z", "2024-11-03T06:10Z", "2024-11-03T06:30Z", "2024-11-03T06:30:20Z", "2024-11-04T06:30:00Z");

        Assert.Equal(["2024-11-03 01:30-04:00"], before);
        Assert.Equal(["2024-11-04 01:30-05:00"], after);
    }

    [Fact]
    public void A_rhythm_goes_on_through_that_hour_across_a_restart()
    {
        var (before, doneTo) = Walk(Plan(Cron.In("America/New_York", "*/30 * * * *")), "2024-11-03T05:10Z", "2024-11-03T05:30Z", "2024-11-03T06:00Z");
        var (after, _) = Walk(Plan(Cron.In("America/New_York", "*/30 * * * *")), doneTo, "2024-11-03T06:30Z", "2024-11-03T07:00Z");

        Assert.Equal(["2024-11-03 01:30-04:00", "2024-11-03 01:00-05:00"], before);
        Assert.Equal(["2024-11-03 01:30-05:00", "2024-11-03 02:00-05:00"], after);
    }

    [Fact]
    public void What_is_left_out_is_done_with()
    {
        var plan = Plan(Cron.In("UTC", "0 * * * *"), MisfirePolicy.Skip);

        var step = plan.Step(Cron.At("2026-11-26T00:00Z"), Cron.At("2026-11-26T09:30Z"));

        Assert.Empty(step.Runs);
        Assert.Equal((Cron.At("2026-11-26T09:30Z"), Cron.At("2026-11-26T10:00Z")), (step.DoneTo, step.Next!.Value.At));
        Assert.Empty(plan.Step(step.DoneTo, Cron.At("2026-11-26T09:59Z")).Runs);
    }

    [Fact]
    public void Once_is_over_then()
    {
        var plan = Plan(new OnceTiming(Cron.At("2026-11-26T12:00Z")));

        var step = plan.Step(Cron.At("2026-11-26T11:00Z"), Cron.At("2026-11-26T12:00:00.01Z"));

        Assert.Single(step.Runs);
        Assert.Null(step.Next);
        Assert.Empty(plan.Step(step.DoneTo, Cron.At("2026-11-26T13:00Z")).Runs);
    }

    [Fact]
    public void Jitter_puts_runs_off_each_by_its_own_and_makes_none_late_or_double()
    {
        var jitter = Jitter.Parse(TimeSpan.FromSeconds(50)).Value;
        var plan = Plan(Cron.In("UTC", "* * * * *"), MisfirePolicy.Skip, jitter);
        var (start, doneTo) = (Cron.At("2026-11-26T00:00Z"), Cron.At("2026-11-26T00:00Z"));
        var fired = new List<(DateTimeOffset Planned, DateTimeOffset At)>();
        for (var now = start; now < start.AddHours(2); now = now.AddMilliseconds(100))
        {
            var step = plan.Step(doneTo, now);
            fired.AddRange(step.Runs.Select(run => (run.At, now)));
            doneTo = step.DoneTo;
        }

        Assert.InRange(fired.Count, 118, 119); // that of 01:59 may be put off beyond the end
        Assert.Equal(Enumerable.Range(1, fired.Count).Select(i => start.AddMinutes(i)), fired.Select(f => f.Planned));
        Assert.All(fired, f => Assert.InRange(f.At - f.Planned - jitter.Of("planned", f.Planned), TimeSpan.Zero, TimeSpan.FromMilliseconds(100)));
        Assert.InRange(fired.Select(f => f.At - f.Planned).Distinct().Count(), 50, 119);
    }

    private static SchedulePlan Plan(ScheduleTiming timing, MisfirePolicy? misfire = null, Jitter? jitter = null) => new("planned", timing, misfire ?? MisfirePolicy.Once, jitter ?? Jitter.None);

    /// <summary>Steps at each of these times, as a ticker would; returns what ran and where the plan stands.</summary>
    private static (IEnumerable<string> Runs, string DoneTo) Walk(SchedulePlan plan, string doneTo, params string[] times)
    {
        var (runs, at) = (new List<string>(), Cron.At(doneTo));
        foreach (var now in times)
        {
            var step = plan.Step(at, Cron.At(now));
            runs.AddRange(step.Runs.Select(run => Cron.Show(run.Local)));
            at = step.DoneTo;
        }

        return (runs, at.ToString("O"));
    }
}
