using Modular.Scheduling.Domain.Timing;

namespace Scheduling.Tests.Domain.Timing;

public sealed class MisfirePolicyTests
{
    private static readonly DateTimeOffset Start = Cron.At("2024-05-01T00:00Z");

    [Theory]
    [InlineData("0 * * * *", "00:00:00", "00:59:59", "", "", "")]
    [InlineData("0 * * * *", "00:00:00", "01:00:00", "01:00:00", "01:00:00", "01:00:00")]
    [InlineData("0 * * * *", "00:00:00", "01:01:00", "01:00:00", "01:00:00", "01:00:00")]
    [InlineData("0 * * * *", "00:00:00", "01:01:00.001", "", "01:00:00", "01:00:00")]
    [InlineData("0 * * * *", "00:00:00", "09:30:00", "", "09:00:00", "07:00:00 08:00:00 09:00:00")]
    [InlineData("0 * * * *", "00:00:00", "09:00:30", "09:00:00", "09:00:00", "07:00:00 08:00:00 09:00:00")]
    [InlineData("0 * * * *", "07:00:00", "09:30:00", "", "09:00:00", "08:00:00 09:00:00")]
    [InlineData("0 * * * *", "09:00:00", "09:00:30", "", "", "")]
    [InlineData("0 * * * *", "09:00:00", "08:00:30", "", "", "")]
    [InlineData("* * * * *", "00:00:00", "00:10:30", "00:10:00", "00:10:00", "00:08:00 00:09:00 00:10:00")]
    [InlineData("*/10 * * * * *", "00:00:00", "00:10:05", "00:10:00", "00:10:00", "00:09:40 00:09:50 00:10:00")]
    [InlineData("@every_second", "00:00:00", "00:00:01.2", "00:00:01", "00:00:01", "00:00:01")]
    [InlineData("@every_second", "00:00:07", "00:00:10.2", "00:00:08 00:00:09 00:00:10", "00:00:08 00:00:09 00:00:10", "00:00:08 00:00:09 00:00:10")]
    [InlineData("@every_second", "00:00:00", "08:00:00.2", "07:59:56 07:59:57 07:59:58 07:59:59 08:00:00", "07:59:56 07:59:57 07:59:58 07:59:59 08:00:00", "07:59:56 07:59:57 07:59:58 07:59:59 08:00:00")]
    [InlineData("0 0 1 1 *", "00:00:00", "23:59:59", "", "", "")]
    public void What_is_late_is_left_out_made_up_for_once_or_caught_up(string cron, string after, string now, string skip, string once, string three)
    {
        var timing = Cron.In("UTC", cron);
        string Runs(MisfirePolicy policy) => string.Join(' ', policy.Runs(timing, Time(after), Time(now)).Select(run => run.At.ToString("HH:mm:ss", null)));

        Assert.Equal((skip, once, three), (Runs(MisfirePolicy.Skip), Runs(MisfirePolicy.Once), Runs(MisfirePolicy.CatchUpAtMost(3).Value)));
    }

    [Fact]
    public void A_year_of_seconds_is_not_counted_through()
    {
        var runs = MisfirePolicy.CatchUpAtMost(1000).Value.Runs(Cron.In("Europe/Berlin", "@every_second"), Start.AddYears(-100), Start);

        Assert.Equal(Enumerable.Range(-999, 1000).Select(i => Start.AddSeconds(i)), runs.Select(run => run.At));
    }

    [Fact]
    public void Nor_are_years_in_which_little_was_due()
    {
        var timing = Cron.In("Europe/Berlin", "0 0 29 2 *");

        Assert.Equal(["2016-02-29 00:00+01:00", "2020-02-29 00:00+01:00", "2024-02-29 00:00+01:00"],
            MisfirePolicy.CatchUpAtMost(3).Value.Runs(timing, Start.AddYears(-1000), Start).Select(run => Cron.Show(run.Local)));
        Assert.Equal(8, MisfirePolicy.CatchUpAtMost(1000).Value.Runs(timing, Start.AddYears(-32), Start).Count);
    }

    [Fact]
    public void The_most_recent_are_those_of_a_plain_count()
    {
        var random = new RandomCron(3);
        for (var i = 0; i < 100; i++)
        {
            var every = IntervalTiming.Parse(TimeSpan.FromSeconds(random.Number(1, 5000)), Start.AddSeconds(-random.Number(0, 500_000))).Value;
            var (after, now, most) = (Start.AddSeconds(-random.Number(0, 400_000)), Start.AddSeconds(random.Number(61, 1000)), random.Number(20, 60));

            var due = every.After(after).TakeWhile(run => run.At <= now).TakeLast(most);

            Assert.Equal(due, MisfirePolicy.CatchUpAtMost(most).Value.Runs(every, after, now));
        }
    }

    [Fact]
    public void What_was_to_run_once_and_could_not_runs_late()
    {
        var once = new OnceTiming(Start);

        Assert.Empty(MisfirePolicy.Skip.Runs(once, Start.AddHours(-1), Start.AddHours(1)));
        Assert.Equal([Occurrence.Of(Start)], MisfirePolicy.Once.Runs(once, Start.AddHours(-1), Start.AddHours(1)));
        Assert.Empty(MisfirePolicy.Once.Runs(once, Start, Start.AddHours(1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public void Between_1_and_1000_runs_can_be_caught_up(int runs) =>
        Assert.Equal("scheduling.schedule.catch_up_out_of_range", Assert.Single(MisfirePolicy.CatchUpAtMost(runs).Errors).Code);

    private static DateTimeOffset Time(string time) => Cron.At("2024-05-01T" + time + "Z");
}
