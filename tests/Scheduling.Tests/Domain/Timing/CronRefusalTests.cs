using Modular.Scheduling.Domain.Timing;

namespace Scheduling.Tests.Domain.Timing;

public sealed class CronRefusalTests
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
}
