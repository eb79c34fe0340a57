using Modular.Scheduling.Domain.Timing;

namespace Scheduling.Tests.Domain.Timing;

public sealed class ScheduleTimingTests
{
    private static readonly DateTimeOffset Anchor = Cron.At("2024-03-09T12:00:10Z");

    [Theory]
    [InlineData("2024-03-09T12:00:09Z", "2024-03-09T12:00:10Z")]
    [InlineData("2000-01-01T00:00:00Z", "2024-03-09T12:00:10Z")]
    [InlineData("2024-03-09T12:00:10Z", "2024-03-09T12:07:10Z")]
    [InlineData("2024-03-09T12:07:09.9999999Z", "2024-03-09T12:07:10Z")]
    [InlineData("2024-03-10T07:00:00Z", "2024-03-10T07:01:10Z")]
    [InlineData("2124-03-09T12:00:10Z", "2124-03-09T12:03:10Z")]
    public void An_interval_is_reckoned_from_its_anchor(string after, string expected) => Assert.Equal(Cron.At(expected), Every(TimeSpan.FromMinutes(7)).Next(Cron.At(after))!.Value.At);

    [Fact]
    public void Clocks_do_not_matter_to_an_interval()
    {
        var runs = IntervalTiming.Parse(TimeSpan.FromHours(6), Cron.At("2024-03-08T00:30:00-05:00")).Value.After(Cron.At("2024-03-08T05:30Z")).Take(1000).Select(o => o.At).ToList();

        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.Equal(TimeSpan.FromHours(6), pair.Second - pair.First));
    }

    [Fact]
    public void An_anchor_is_a_whole_second() =>
        Assert.Equal(Cron.At("2024-03-09T12:00:11Z"), IntervalTiming.Parse(TimeSpan.FromSeconds(1), Anchor.AddMilliseconds(700)).Value.Next(Anchor)!.Value.At);

    [Fact]
    public void An_interval_ends_with_the_calendar()
    {
        Assert.Null(Every(TimeSpan.FromDays(3660)).Next(DateTimeOffset.MaxValue.AddDays(-1)));
        Assert.Null(Every(TimeSpan.FromSeconds(1)).Next(DateTimeOffset.MaxValue));
        Assert.Equal(Anchor, Every(TimeSpan.FromSeconds(1)).Next(DateTimeOffset.MinValue)!.Value.At);
    }

    [Theory]
    [InlineData(0, "interval_too_short")]
    [InlineData(-1, "interval_too_short")]
    [InlineData(0.999, "interval_too_short")]
    [InlineData(1.5, "interval_not_whole")]
    [InlineData(3660 * 86400 + 1, "interval_too_long")]
    public void An_interval_is_a_whole_number_of_seconds_and_not_for_ever(double seconds, string code) =>
        Assert.Equal("scheduling.schedule." + code, Assert.Single(IntervalTiming.Parse(TimeSpan.FromSeconds(seconds), Anchor).Errors).Code);

    [Fact]
    public void Once_is_once()
    {
        var once = new OnceTiming(Anchor.ToOffset(TimeSpan.FromHours(2)));

        Assert.Equal([Occurrence.Of(Anchor)], once.After(Anchor.AddYears(-1)));
        Assert.Equal(TimeSpan.Zero, once.Next(Anchor.AddTicks(-1))!.Value.At.Offset);
        Assert.Null(once.Next(Anchor));
        Assert.Equal(Anchor, once.NextFrom(Anchor)!.Value.At);
        Assert.Null(once.NextFrom(Anchor.AddTicks(1)));
    }

    [Theory]
    [InlineData("@every_second")]
    [InlineData("0 0 29 2 *")]
    public void A_preview_works_out_only_what_is_asked_for(string cron) => Assert.Equal(5, Cron.In("Europe/Berlin", cron).After(Anchor).Take(5).Count());

    [Fact]
    public void Moments_are_in_UTC_and_local_times_carry_their_offset()
    {
        var next = Cron.In("Europe/Berlin", "0 7 * * *").Next(Cron.At("2024-07-01T12:00:00+09:00"))!.Value;

        Assert.Equal(("2024-07-01 05:00+00:00", "2024-07-01 07:00+02:00"), (Cron.Show(next.At), Cron.Show(next.Local)));
        Assert.Equal(next.At, next.Local);
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Pacific/Niue")]
    [InlineData("UTC")]
    public void Both_ends_of_the_calendar_are_kept(string zone)
    {
        var daily = Cron.In(zone, "@daily");

        Assert.Equal(1, daily.NextFrom(DateTimeOffset.MinValue)!.Value.At.Year);
        Assert.Null(daily.Next(DateTimeOffset.MaxValue));
        Assert.Null(daily.Next(Cron.At("9999-06-01T00:00Z")));
        Assert.InRange(daily.After(Cron.At("9998-12-01T00:00Z")).Count(), 30, 32);
    }

    private static IntervalTiming Every(TimeSpan time) => IntervalTiming.Parse(time, Anchor).Value;
}
