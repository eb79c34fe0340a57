using Modular.Scheduling.Domain.Timing;

namespace Scheduling.Tests.Domain.Timing;

public sealed class JitterTests
{
    private static readonly DateTimeOffset Run = Cron.At("2024-05-01T00:00Z");

    [Fact]
    public void Every_node_reckons_the_same_delay()
    {
        var jitter = Jitter.Parse(TimeSpan.FromMinutes(10)).Value;

        Assert.Equal(TimeSpan.FromMilliseconds(230_032), jitter.Of("platform.clean_up", Run));
        Assert.Equal(jitter.Of("platform.clean_up", Run), jitter.Of("platform.clean_up", Run.ToOffset(TimeSpan.FromHours(2))));
        Assert.NotEqual(jitter.Of("platform.clean_up", Run), jitter.Of("platform.clean_up", Run.AddDays(1)));
        Assert.NotEqual(jitter.Of("platform.clean_up", Run), jitter.Of("platform.clean_ups", Run));
    }

    [Fact]
    public void Delays_are_spread_evenly_over_the_whole()
    {
        var jitter = Jitter.Parse(TimeSpan.FromMilliseconds(9)).Value;

        var delays = Enumerable.Range(0, 10_000).Select(i => (int)jitter.Of("a", Run.AddSeconds(i)).TotalMilliseconds).CountBy(d => d).ToDictionary();

        Assert.Equal(Enumerable.Range(0, 10), delays.Keys.Order());
        Assert.All(delays.Values, count => Assert.InRange(count, 800, 1200));
    }

    [Fact]
    public void No_jitter_is_no_delay() => Assert.Equal(TimeSpan.Zero, Jitter.None.Of("a", Run));

    [Theory]
    [InlineData(-1)]
    [InlineData(86401)]
    public void Jitter_is_at_most_a_day(int seconds) =>
        Assert.Equal("scheduling.schedule.jitter_out_of_range", Assert.Single(Jitter.Parse(TimeSpan.FromSeconds(seconds)).Errors).Code);
}
