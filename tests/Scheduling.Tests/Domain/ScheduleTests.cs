using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;
using Scheduling.Tests.Domain.Timing;

namespace Scheduling.Tests.Domain;

public sealed class ScheduleTests
{
    private static readonly DateTimeOffset Noon = Cron.At("2026-11-26T12:00:10Z");
    private static DateTimeOffset? Never => null;

    [Fact]
    public void A_new_timing_counts_from_now_and_nothing_else_moves_the_plan()
    {
        var schedule = Schedule.Make(Hourly(), isBuiltin: false, by: null, Noon);
        var doneTo = schedule.DoneTo;

        Assert.True(schedule.Edit(IfMatch.Of(1), Hourly() with { Name = "other", Overlap = OverlapPolicy.Allow }, Noon.AddHours(3)).IsSuccess);
        Assert.Equal((doneTo, Cron.At("2026-11-26T13:00Z"), 2L), (schedule.DoneTo, schedule.NextRunAt, schedule.Version));

        Assert.True(schedule.Edit(IfMatch.Any, Define("30 * * * *"), Noon.AddHours(3)).IsSuccess);
        Assert.Equal((Noon.AddHours(3), Cron.At("2026-11-26T15:30Z"), 3L), (schedule.DoneTo, schedule.NextRunAt, schedule.Version));
    }

    [Fact]
    public void An_edit_of_an_older_version_is_refused()
    {
        var schedule = Schedule.Make(Hourly(), isBuiltin: false, by: null, Noon);
        schedule.Edit(IfMatch.Any, Define("@daily"), Noon);

        Assert.Equal([IfMatch.Stale], schedule.Edit(IfMatch.Of(1), Hourly(), Noon).Errors);
        Assert.Equal("@daily", schedule.Cron);
    }

    [Fact]
    public void What_would_have_run_while_it_was_off_is_left_out()
    {
        var schedule = Schedule.Make(Hourly(), isBuiltin: false, by: null, Noon);
        schedule.Edit(IfMatch.Any, Hourly() with { IsEnabled = false }, Noon.AddMinutes(1));
        Assert.Equal((ScheduleStatus.Disabled, Never, Never), (schedule.StatusAt(Noon), schedule.NextRunAt, schedule.FiresAt));

        schedule.Edit(IfMatch.Any, Hourly(), Noon.AddHours(5));
        Assert.Equal((ScheduleStatus.Active, Noon.AddHours(5), Cron.At("2026-11-26T18:00Z")), (schedule.StatusAt(Noon), schedule.DoneTo, schedule.NextRunAt));
    }

    [Fact]
    public void A_pause_with_an_end_is_a_plan_that_goes_on_there_and_what_is_due_at_the_end_itself_runs()
    {
        var schedule = Schedule.Make(Hourly(), isBuiltin: false, by: null, Noon);

        schedule.Pause(new("rest", Cron.At("2026-11-26T15:00Z"), null), Hourly().Plan, Noon);

        Assert.Equal((Cron.At("2026-11-26T15:00Z"), ScheduleStatus.Paused), (schedule.NextRunAt, schedule.StatusAt(Noon.AddHours(2))));
        Assert.Equal(ScheduleStatus.Active, schedule.StatusAt(Cron.At("2026-11-26T15:00Z")));
        Assert.Equal([Cron.At("2026-11-26T15:00Z")], Hourly().Plan.Step(schedule.DoneTo, Cron.At("2026-11-26T15:00:01Z")).Runs.Select(run => run.At));
    }

    [Fact]
    public void A_pause_without_an_end_goes_on_until_somebody_ends_it()
    {
        var schedule = Schedule.Make(Hourly(), isBuiltin: false, by: null, Noon);
        schedule.Pause(new(null, null, null), Hourly().Plan, Noon);
        Assert.Equal((Never, Never, true), (schedule.NextRunAt, schedule.FiresAt, schedule.IsPaused(Noon.AddYears(5))));

        Assert.True(schedule.Resume(Hourly().Plan, Noon.AddHours(7)));
        Assert.Equal((Noon.AddHours(7), Cron.At("2026-11-26T20:00Z")), (schedule.DoneTo, schedule.NextRunAt));
        Assert.False(schedule.Resume(Hourly().Plan, Noon.AddHours(8)));
    }

    [Fact]
    public void A_second_pause_has_the_new_end_and_began_with_the_first()
    {
        var schedule = Schedule.Make(Hourly(), isBuiltin: false, by: null, Noon);
        schedule.Pause(new("a", Noon.AddHours(1), null), Hourly().Plan, Noon);
        schedule.Pause(new("b", Noon.AddHours(3), null), Hourly().Plan, Noon.AddMinutes(1));

        Assert.Equal((Noon, Noon.AddHours(3), "b", Cron.At("2026-11-26T16:00Z")), (schedule.PausedAt, schedule.PausedUntil, schedule.PauseReason, schedule.NextRunAt));
    }

    [Fact]
    public void A_paused_one_that_is_edited_stays_paused_to_the_end()
    {
        var schedule = Schedule.Make(Hourly(), isBuiltin: false, by: null, Noon);
        schedule.Pause(new(null, Noon.AddHours(4), null), Hourly().Plan, Noon);

        schedule.Edit(IfMatch.Any, Define("*/10 * * * *"), Noon.AddHours(1));

        Assert.Equal((Cron.At("2026-11-26T16:10Z"), true), (schedule.NextRunAt, schedule.IsPaused(Noon.AddHours(1))));
    }

    [Fact]
    public void The_code_changes_a_builtin_one_and_leaves_its_pause()
    {
        var schedule = Schedule.Make(Hourly(), isBuiltin: true, by: null, Noon);
        schedule.Pause(new("rest", null, null), Hourly().Plan, Noon);
        var (doneTo, activity) = (schedule.DoneTo, schedule.Activity);

        schedule.TakeOver(Hourly(), Noon.AddHours(1));
        Assert.Equal((1L, doneTo, activity), (schedule.Version, schedule.DoneTo, schedule.Activity));

        schedule.TakeOver(Define("@daily"), Noon.AddHours(1));
        Assert.Equal((2L, "@daily", true, Never), (schedule.Version, schedule.Cron, schedule.IsPaused(Noon.AddDays(1)), schedule.NextRunAt));
        Assert.Equal([ScheduleErrors.Builtin], schedule.Edit(IfMatch.Any, Hourly(), Noon).Errors);
    }

    [Fact]
    public void A_builtin_one_keeps_its_plan_when_only_the_work_changes()
    {
        var schedule = Schedule.Make(Hourly(), isBuiltin: true, by: null, Noon);

        schedule.TakeOver(Hourly() with { Args = """{"more":true}""" }, Noon.AddHours(3));

        Assert.Equal((Noon, Cron.At("2026-11-26T13:00Z"), """{"more":true}"""), (schedule.DoneTo, schedule.NextRunAt, schedule.Args));
    }

    private static ScheduleDefinition Hourly() => Define("0 * * * *");

    private static ScheduleDefinition Define(string cron)
    {
        var rule = new TimingRule(cron, null, null, DateTimeOffset.UnixEpoch, "UTC", DstPolicy.Default);
        return new() { Name = "hourly", Type = "test.note", Args = "{}", Rule = rule, Timing = Cron.In("UTC", cron) };
    }
}
