using Modular.Scheduling.Domain.Timing;

namespace Scheduling.Tests.Domain.Timing;

public sealed class CronExpressionTests
{
    [Theory]
    [InlineData("60 * * * *", "minute")]
    [InlineData("-1 * * * *", "minute")]
    [InlineData("1- * * * *", "minute")]
    [InlineData("- * * * *", "minute")]
    [InlineData("1-2-3 * * * *", "minute")]
    [InlineData(", * * * *", "minute")]
    [InlineData("1, * * * *", "minute")]
    [InlineData(",1 * * * *", "minute")]
    [InlineData("*,1 * * * *", "minute")]
    [InlineData("1,* * * * *", "minute")]
    [InlineData("*-5 * * * *", "minute")]
    [InlineData("/5 * * * *", "minute")]
    [InlineData("*/ * * * *", "minute")]
    [InlineData("*/0 * * * *", "minute")]
    [InlineData("*/60 * * * *", "minute")]
    [InlineData("*5 * * * *", "minute")]
    [InlineData("1/ * * * *", "minute")]
    [InlineData("1/2/3 * * * *", "minute")]
    [InlineData("1k * * * *", "minute")]
    [InlineData("005 * * * *", "minute")]
    [InlineData("+5 * * * *", "minute")]
    [InlineData("٣ * * * *", "minute")]
    [InlineData("L * * * *", "minute")]
    [InlineData("5W * * * *", "minute")]
    [InlineData("5#3 * * * *", "minute")]
    [InlineData("MON * * * *", "minute")]
    [InlineData("2147483648 * * * *", "minute")]
    [InlineData("60 * * * * *", "second")]
    [InlineData("*/60 * * * * *", "second")]
    [InlineData("L * * * * *", "second")]
    [InlineData("* 24 * * *", "hour")]
    [InlineData("* 1/24 * * *", "hour")]
    [InlineData("* 20-24 * * *", "hour")]
    [InlineData("* LW * * *", "hour")]
    [InlineData("* * 0 * *", "day of month")]
    [InlineData("* * 32 * *", "day of month")]
    [InlineData("* * 31-32 * *", "day of month")]
    [InlineData("* * */32 * *", "day of month")]
    [InlineData("* * W * *", "day of month")]
    [InlineData("* * 0W * *", "day of month")]
    [InlineData("* * 32W * *", "day of month")]
    [InlineData("* * 1-2W * *", "day of month")]
    [InlineData("* * 1,2W * *", "day of month")]
    [InlineData("* * 2W,5 * *", "day of month")]
    [InlineData("* * 1LW * *", "day of month")]
    [InlineData("* * *W * *", "day of month")]
    [InlineData("* * L3 * *", "day of month")]
    [InlineData("* * L- * *", "day of month")]
    [InlineData("* * L-31 * *", "day of month")]
    [InlineData("* * L,15 * *", "day of month")]
    [InlineData("* * 15,L * *", "day of month")]
    [InlineData("* * L/2 * *", "day of month")]
    [InlineData("* * WL * *", "day of month")]
    [InlineData("* * LW-3 * *", "day of month")]
    [InlineData("* * MON * *", "day of month")]
    [InlineData("* * 5#1 * *", "day of month")]
    [InlineData("* * * 0 *", "month")]
    [InlineData("* * * 13 *", "month")]
    [InlineData("* * * 1/13 *", "month")]
    [InlineData("* * * JANUARY *", "month")]
    [InlineData("* * * MON *", "month")]
    [InlineData("* * * L *", "month")]
    [InlineData("* * * * 8", "day of week")]
    [InlineData("* * * * 1/8", "day of week")]
    [InlineData("* * * * L", "day of week")]
    [InlineData("* * * * W", "day of week")]
    [InlineData("* * * * 5W", "day of week")]
    [InlineData("* * * * 5#0", "day of week")]
    [InlineData("* * * * 5#6", "day of week")]
    [InlineData("* * * * 5#", "day of week")]
    [InlineData("* * * * #2", "day of week")]
    [InlineData("* * * * SUN#050", "day of week")]
    [InlineData("* * * * FRI#2,MON", "day of week")]
    [InlineData("* * * * MON,FRI#2", "day of week")]
    [InlineData("* * * * 5L,3", "day of week")]
    [InlineData("* * * * 3,5L", "day of week")]
    [InlineData("* * * * SUNDAY", "day of week")]
    [InlineData("* * * * SUT", "day of week")]
    [InlineData("* * * * SU0", "day of week")]
    public void What_cannot_be_read_is_refused_by_the_name_of_its_field(string text, string field)
    {
        var error = Assert.Single(CronExpression.Parse(text).Errors);

        Assert.Equal("scheduling.schedule.cron_field", error.Code);
        Assert.StartsWith($"In the {field}, ", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void All_fields_that_are_wrong_are_named_at_once() =>
        Assert.Equal(["In the minute, \"61\" is no number from 0 to 59.", "In the month, \"MAI\" is no number from 1 to 12, nor one of JAN to DEC.", "In the day of week, \"6\" is no number from 1 to 5."],
            CronExpression.Parse("61 4 * MAI FRI#6").Errors.Select(e => e.Detail));

    [Theory]
    [InlineData(null, "cron_missing")]
    [InlineData("", "cron_missing")]
    [InlineData(" \t", "cron_missing")]
    [InlineData("* * * *", "cron_fields")]
    [InlineData("* * * * * * *", "cron_fields")]
    [InlineData("* *\n* * *", "cron_fields")]
    [InlineData("*\u00a0* * * * *", "cron_field")]
    [InlineData("@", "cron_macro")]
    [InlineData("@fortnightly", "cron_macro")]
    [InlineData("@yearl", "cron_macro")]
    [InlineData("@yearly !", "cron_macro")]
    [InlineData("@@daily", "cron_macro")]
    [InlineData("@every_hour", "cron_macro")]
    [InlineData("@reboot", "cron_macro")]
    public void So_is_what_is_no_expression_at_all(string? text, string code) =>
        Assert.Equal("scheduling.schedule." + code, Assert.Single(CronExpression.Parse(text).Errors).Code);

    [Fact]
    public void An_expression_has_at_most_200_characters()
    {
        var longest = string.Join(",", Enumerable.Repeat("10", 64)) + " * * * *";

        Assert.Equal(199, longest.Length);
        Assert.True(CronExpression.Parse(longest + " ").IsSuccess);
        Assert.Equal("scheduling.schedule.cron_too_long", Assert.Single(CronExpression.Parse("1," + longest).Errors).Code);
    }

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
