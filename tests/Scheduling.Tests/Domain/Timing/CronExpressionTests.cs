using Modular.Scheduling.Domain.Timing;

namespace Scheduling.Tests.Domain.Timing;

public sealed class CronExpressionTests
{
    [Theory]
    [InlineData("0 0 30 2 *")]
    [InlineData("0 0 31 2 *")]
    [InlineData("0 0 30-31 FEB *")]
    [InlineData("0 0 31 4,6,9,11 *")]
    [InlineData("0 0 30W 2 *")]
    [InlineData("0 0 L-29 2 *")]
    [InlineData("0 0 L-30 4 *")]
    [InlineData("0 0 L-30W 11 *")]
    [InlineData("0 0 1 * MON#2")]
    [InlineData("0 0 L 3 MON#4")]
    [InlineData("0 0 1-21 * FRIL")]
    [InlineData("0 0 15W * SAT,SUN")]
    [InlineData("0 0 LW * 0")]
    public void What_never_fires_is_refused(string text) =>
        Assert.Equal("scheduling.schedule.cron_never_fires", Assert.Single(CronExpression.Parse(text).Errors).Code);

    [Theory]
    [InlineData("0 0 29 2 *")]
    [InlineData("0 0 29 2 MON#5")]
    [InlineData("0 0 L-28 2 SUN")]
    [InlineData("0 0 L 2 THU#5")]
    [InlineData("0 0 31 12 SUN#5")]
    [InlineData("0 0 22 * FRIL")]
    public void What_fires_seldom_is_not(string text) => Assert.NotNull(CronExpression.Parse(text).Value.Next(new(2024, 3, 1)));

    [Fact]
    public void Nothing_is_planned_to_the_end_of_days()
    {
        var daily = CronExpression.Parse("@daily").Value;

        Assert.Equal(new DateTime(9998, 12, 31), daily.Next(new(9998, 12, 30, 0, 0, 1)));
        Assert.Null(daily.Next(new(9998, 12, 31, 0, 0, 1)));
        Assert.Null(daily.Next(DateTime.MaxValue.Date));
        Assert.Null(CronExpression.Parse("0 0 29 2 MON").Value.Next(new(9997, 1, 1)));
    }

    [Theory]
    [InlineData("\t 0 \t 4  *  * \tmon-FRI ", "0 4 * * 1-5")]
    [InlineData("0 0 4 * * *", "0 4 * * *")]
    [InlineData(" @Daily\t", "0 0 * * *")]
    [InlineData("?/10 ?/2 ? ?/3 ?", "*/10 */2 * */3 *")]
    public void Blanks_and_case_do_not_matter(string one, string other)
    {
        var (a, b) = (CronExpression.Parse(one).Value, CronExpression.Parse(other).Value);
        var time = new DateTime(2024, 5, 1);
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(a.Next(time), b.Next(time));
            time = a.Next(time)!.Value.AddSeconds(1);
        }
    }

    [Fact]
    public void It_is_kept_as_it_was_written() => Assert.Equal("0  4 * * mon-FRI", CronExpression.Parse(" 0  4 * * mon-FRI ").Value.Text);

    [Theory]
    [InlineData("30 1 * * *", false)]
    [InlineData("0 30 1 * * *", false)]
    [InlineData("0,30 1,2 * * *", false)]
    [InlineData("30 1 */2 1-12 MON-FRI", false)]
    [InlineData("@daily", false)]
    [InlineData("@weekly", false)]
    [InlineData("30 * * * *", true)]
    [InlineData("* 1 * * *", true)]
    [InlineData("30 ? * * *", true)]
    [InlineData("30 1-2 * * *", true)]
    [InlineData("30 1/12 * * *", true)]
    [InlineData("0,5 0/10 1 * * *", true)]
    [InlineData("*/30 0 1 * * *", true)]
    [InlineData("0-0 30 1 * * *", true)]
    [InlineData("@hourly", true)]
    public void Stars_ranges_and_steps_in_the_time_of_day_make_a_rhythm(string text, bool repeats) => Assert.Equal(repeats, CronExpression.Parse(text).Value.Repeats);
}
