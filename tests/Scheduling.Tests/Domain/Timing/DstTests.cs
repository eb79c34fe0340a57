using Modular.Scheduling.Domain.Timing;

namespace Scheduling.Tests.Domain.Timing;

/// <summary>What clocks do to schedules, by name and date.</summary>
public sealed class DstTests
{
    [Theory]
    // New York: 2024-03-10 from 02:00 to 03:00, 2024-11-03 from 02:00 back to 01:00.
    [InlineData("America/New_York", "30 2 * * *", "2024-03-09T08:00Z", "2024-03-10 03:00-04:00, 2024-03-11 02:30-04:00, 2024-03-12 02:30-04:00")]
    [InlineData("America/New_York", "0,15,30 2 * * *", "2024-03-09T08:00Z", "2024-03-10 03:00-04:00, 2024-03-11 02:00-04:00, 2024-03-11 02:15-04:00")]
    [InlineData("America/New_York", "30 2,3 * * *", "2024-03-10T06:00Z", "2024-03-10 03:00-04:00, 2024-03-10 03:30-04:00, 2024-03-11 02:30-04:00")]
    [InlineData("America/New_York", "0 3 * * *", "2024-03-09T09:00Z", "2024-03-10 03:00-04:00, 2024-03-11 03:00-04:00, 2024-03-12 03:00-04:00")]
    [InlineData("America/New_York", "*/30 * * * *", "2024-03-10T06:00Z", "2024-03-10 01:30-05:00, 2024-03-10 03:00-04:00, 2024-03-10 03:30-04:00")]
    [InlineData("America/New_York", "20 * * * *", "2024-03-10T06:00Z", "2024-03-10 01:20-05:00, 2024-03-10 03:00-04:00, 2024-03-10 03:20-04:00")]
    [InlineData("America/New_York", "0 */2 * * *", "2024-03-10T04:30Z", "2024-03-10 00:00-05:00, 2024-03-10 03:00-04:00, 2024-03-10 04:00-04:00")]
    [InlineData("America/New_York", "30 2 10 3 *", "2023-12-01T00:00Z", "2024-03-10 03:00-04:00, 2025-03-10 02:30-04:00, 2026-03-10 02:30-04:00")]
    [InlineData("America/New_York", "30 2 * 3 SUN#2", "2023-12-01T00:00Z", "2024-03-10 03:00-04:00, 2025-03-09 03:00-04:00, 2026-03-08 03:00-04:00")]
    [InlineData("America/New_York", "30 1 * * *", "2024-11-02T00:00Z", "2024-11-02 01:30-04:00, 2024-11-03 01:30-04:00, 2024-11-04 01:30-05:00")]
    [InlineData("America/New_York", "0,30 1 * * *", "2024-11-03T00:00Z", "2024-11-03 01:00-04:00, 2024-11-03 01:30-04:00, 2024-11-04 01:00-05:00")]
    [InlineData("America/New_York", "0 2 * * *", "2024-11-03T00:00Z", "2024-11-03 02:00-05:00, 2024-11-04 02:00-05:00, 2024-11-05 02:00-05:00")]
    [InlineData("America/New_York", "*/30 * * * *", "2024-11-03T05:15Z", "2024-11-03 01:30-04:00, 2024-11-03 01:00-05:00, 2024-11-03 01:30-05:00")]
    [InlineData("America/New_York", "30 * * * *", "2024-11-03T05:00Z", "2024-11-03 01:30-04:00, 2024-11-03 01:30-05:00, 2024-11-03 02:30-05:00")]
    [InlineData("America/New_York", "0-30/15 1 * * *", "2024-11-03T05:15Z", "2024-11-03 01:30-04:00, 2024-11-03 01:00-05:00, 2024-11-03 01:15-05:00")]
    [InlineData("America/New_York", "*/30 59 1 * * *", "2024-11-03T05:59:10Z", "2024-11-03 01:59:30-04:00, 2024-11-03 01:59-05:00, 2024-11-03 01:59:30-05:00")]
    [InlineData("America/New_York", "30 1 3 11 *", "2024-01-01T00:00Z", "2024-11-03 01:30-04:00, 2025-11-03 01:30-05:00, 2026-11-03 01:30-05:00")]
    [InlineData("America/New_York", "30 1-1 3 11 *", "2024-11-03T05:45Z", "2024-11-03 01:30-05:00, 2025-11-03 01:30-05:00, 2026-11-03 01:30-05:00")]
    [InlineData("America/New_York", "@hourly", "2024-11-03T04:30Z", "2024-11-03 01:00-04:00, 2024-11-03 01:00-05:00, 2024-11-03 02:00-05:00")]
    [InlineData("America/New_York", "@daily", "2024-11-03T00:00Z", "2024-11-03 00:00-04:00, 2024-11-04 00:00-05:00, 2024-11-05 00:00-05:00")]
    // Sydney: 2024-04-07 from 03:00 back to 02:00, 2024-10-06 from 02:00 to 03:00.
    [InlineData("Australia/Sydney", "30 2 * * *", "2024-04-06T00:00Z", "2024-04-07 02:30+11:00, 2024-04-08 02:30+10:00, 2024-04-09 02:30+10:00")]
    [InlineData("Australia/Sydney", "0 3 * * *", "2024-04-06T00:00Z", "2024-04-07 03:00+10:00, 2024-04-08 03:00+10:00, 2024-04-09 03:00+10:00")]
    [InlineData("Australia/Sydney", "30 * * * *", "2024-04-06T15:00Z", "2024-04-07 02:30+11:00, 2024-04-07 02:30+10:00, 2024-04-07 03:30+10:00")]
    [InlineData("Australia/Sydney", "30 2 * * *", "2024-10-05T00:00Z", "2024-10-06 03:00+11:00, 2024-10-07 02:30+11:00, 2024-10-08 02:30+11:00")]
    // Lord Howe: half an hour. 2024-04-07 from 02:00 back to 01:30, 2024-10-06 from 02:00 to 02:30.
    [InlineData("Australia/Lord_Howe", "45 1 * * *", "2024-04-06T00:00Z", "2024-04-07 01:45+11:00, 2024-04-08 01:45+10:30, 2024-04-09 01:45+10:30")]
    [InlineData("Australia/Lord_Howe", "15 1 * * *", "2024-04-06T00:00Z", "2024-04-07 01:15+11:00, 2024-04-08 01:15+10:30, 2024-04-09 01:15+10:30")]
    [InlineData("Australia/Lord_Howe", "*/15 * * * *", "2024-04-06T14:44Z", "2024-04-07 01:45+11:00, 2024-04-07 01:30+10:30, 2024-04-07 01:45+10:30")]
    [InlineData("Australia/Lord_Howe", "15 2 * * *", "2024-10-05T00:00Z", "2024-10-06 02:30+11:00, 2024-10-07 02:15+11:00, 2024-10-08 02:15+11:00")]
    [InlineData("Australia/Lord_Howe", "*/20 * * * *", "2024-10-05T15:00Z", "2024-10-06 01:40+10:30, 2024-10-06 02:30+11:00, 2024-10-06 02:40+11:00")]
    // Newfoundland put its clocks back at 00:01, so that an hour of the day before came again.
    [InlineData("America/St_Johns", "30 23 * * *", "2006-10-28T12:00Z", "2006-10-28 23:30-02:30, 2006-10-29 23:30-03:30, 2006-10-30 23:30-03:30")]
    [InlineData("America/St_Johns", "0 0 * * *", "2006-10-28T12:00Z", "2006-10-29 00:00-02:30, 2006-10-30 00:00-03:30, 2006-10-31 00:00-03:30")]
    [InlineData("America/St_Johns", "30 0 * * *", "2006-04-01T12:00Z", "2006-04-02 01:01-02:30, 2006-04-03 00:30-02:30, 2006-04-04 00:30-02:30")]
    // Casablanca keeps summer time but for Ramadan.
    [InlineData("Africa/Casablanca", "30 2 * * *", "2024-03-09T12:00Z", "2024-03-10 02:30+01:00, 2024-03-11 02:30+00:00, 2024-03-12 02:30+00:00")]
    [InlineData("Africa/Casablanca", "30 2 * * *", "2024-04-13T12:00Z", "2024-04-14 03:00+01:00, 2024-04-15 02:30+01:00, 2024-04-16 02:30+01:00")]
    // Samoa left out the 30th of December 2011.
    [InlineData("Pacific/Apia", "0 12 * * *", "2011-12-29T12:00Z", "2011-12-29 12:00-10:00, 2011-12-31 00:00+14:00, 2011-12-31 12:00+14:00")]
    [InlineData("Pacific/Apia", "@daily", "2011-12-29T12:00Z", "2011-12-31 00:00+14:00, 2012-01-01 00:00+14:00, 2012-01-02 00:00+14:00")]
    [InlineData("Pacific/Apia", "0 9 30 12 *", "2011-01-01T12:00Z", "2011-12-31 00:00+14:00, 2012-12-30 09:00+14:00, 2013-12-30 09:00+14:00")]
    // In Brazil the day began at 01:00 when summer did, and its last hour came twice when it ended.
    [InlineData("America/Sao_Paulo", "@daily", "2018-11-03T12:00Z", "2018-11-04 01:00-02:00, 2018-11-05 00:00-02:00, 2018-11-06 00:00-02:00")]
    [InlineData("America/Sao_Paulo", "30 23 * * *", "2018-02-17T12:00Z", "2018-02-17 23:30-02:00, 2018-02-18 23:30-03:00, 2018-02-19 23:30-03:00")]
    [InlineData("America/Sao_Paulo", "@daily", "2019-11-02T12:00Z", "2019-11-03 00:00-03:00, 2019-11-04 00:00-03:00, 2019-11-05 00:00-03:00")]
    // Troll: two hours.
    [InlineData("Antarctica/Troll", "30 1,2 * * *", "2024-03-30T12:00Z", "2024-03-31 03:00+02:00, 2024-04-01 01:30+02:00, 2024-04-01 02:30+02:00")]
    [InlineData("Antarctica/Troll", "30 1,2 * * *", "2024-10-26T12:00Z", "2024-10-27 01:30+02:00, 2024-10-27 02:30+02:00, 2024-10-28 01:30+00:00")]
    // Berlin, Dublin, where winter is called the exception, and places without any of it.
    [InlineData("Europe/Berlin", "30 2 * * *", "2024-03-30T12:00Z", "2024-03-31 03:00+02:00, 2024-04-01 02:30+02:00, 2024-04-02 02:30+02:00")]
    [InlineData("Europe/Berlin", "30 2 * * *", "2024-10-26T12:00Z", "2024-10-27 02:30+02:00, 2024-10-28 02:30+01:00, 2024-10-29 02:30+01:00")]
    [InlineData("Europe/Dublin", "30 1 * * *", "2024-10-26T12:00Z", "2024-10-27 01:30+01:00, 2024-10-28 01:30+00:00, 2024-10-29 01:30+00:00")]
    [InlineData("Europe/Dublin", "30 * * * *", "2024-10-27T00:00Z", "2024-10-27 01:30+01:00, 2024-10-27 01:30+00:00, 2024-10-27 02:30+00:00")]
    [InlineData("Asia/Kolkata", "30 5 * * *", "2024-03-30T00:00Z", "2024-03-31 05:30+05:30, 2024-04-01 05:30+05:30, 2024-04-02 05:30+05:30")]
    [InlineData("UTC", "30 2 * * *", "2024-03-30T12:00Z", "2024-03-31 02:30+00:00, 2024-04-01 02:30+00:00, 2024-04-02 02:30+00:00")]
    public void Nothing_is_lost_and_nothing_is_done_twice(string zone, string cron, string after, string expected) =>
        Assert.Equal(expected.Split(", "), Cron.In(zone, cron).Next(after, 3));

    /// <summary>Whoever starts anew within the hour that comes twice goes on where others do.</summary>
    [Theory]
    [InlineData("30 1 * * *", "2024-11-03T05:29:59.9Z", "2024-11-03 01:30-04:00")]
    [InlineData("30 1 * * *", "2024-11-03T05:30Z", "2024-11-04 01:30-05:00")]
    [InlineData("30 1 * * *", "2024-11-03T05:59:59Z", "2024-11-04 01:30-05:00")]
    [InlineData("30 1 * * *", "2024-11-03T06:00Z", "2024-11-04 01:30-05:00")]
    [InlineData("30 1 * * *", "2024-11-03T06:15Z", "2024-11-04 01:30-05:00")]
    [InlineData("30 1 * * *", "2024-11-03T06:30Z", "2024-11-04 01:30-05:00")]
    [InlineData("59 59 1 * * *", "2024-11-03T06:59:59.9999999Z", "2024-11-04 01:59:59-05:00")]
    [InlineData("30 1,2 * * *", "2024-11-03T06:15Z", "2024-11-03 02:30-05:00")]
    [InlineData("*/30 * * * *", "2024-11-03T06:15Z", "2024-11-03 01:30-05:00")]
    [InlineData("*/30 * * * *", "2024-11-03T06:30Z", "2024-11-03 02:00-05:00")]
    public void A_restart_within_the_repeated_hour_repeats_nothing(string cron, string after, string expected) =>
        Assert.Equal([expected], Cron.In("America/New_York", cron).Next(after, 1));

    [Theory]
    [InlineData("2024-03-10T06:59:59.9Z", "2024-03-10 03:00-04:00", "2024-03-10 03:00-04:00")]
    [InlineData("2024-03-10T07:00Z", "2024-03-11 02:30-04:00", "2024-03-10 03:00-04:00")]
    [InlineData("2024-03-10T07:00:00.0000001Z", "2024-03-11 02:30-04:00", "2024-03-11 02:30-04:00")]
    public void The_jump_itself_is_after_what_comes_before_it_and_counts_from_itself(string time, string after, string from)
    {
        var timing = Cron.In("America/New_York", "30 2 * * *");

        Assert.Equal(after, Cron.Show(timing.Next(Cron.At(time))!.Value.Local));
        Assert.Equal(from, Cron.Show(timing.NextFrom(Cron.At(time))!.Value.Local));
    }

    [Theory]
    [InlineData("30 2 * * *", "2024-03-10T00:00Z", MissingTime.Skip, RepeatedTime.ByExpression, "2024-03-11 02:30-04:00")]
    [InlineData("30 2,4 * * *", "2024-03-10T00:00Z", MissingTime.Skip, RepeatedTime.ByExpression, "2024-03-10 04:30-04:00")]
    [InlineData("20 * * * *", "2024-03-10T06:20Z", MissingTime.Skip, RepeatedTime.ByExpression, "2024-03-10 03:20-04:00")]
    [InlineData("0 3 * * *", "2024-03-10T00:00Z", MissingTime.Skip, RepeatedTime.ByExpression, "2024-03-10 03:00-04:00")]
    [InlineData("30 1 * * *", "2024-11-03T05:30Z", MissingTime.AtJump, RepeatedTime.Twice, "2024-11-03 01:30-05:00")]
    [InlineData("30 * * * *", "2024-11-03T05:30Z", MissingTime.AtJump, RepeatedTime.Twice, "2024-11-03 01:30-05:00")]
    [InlineData("30 * * * *", "2024-11-03T05:30Z", MissingTime.AtJump, RepeatedTime.Once, "2024-11-03 02:30-05:00")]
    [InlineData("* * * * *", "2024-11-03T05:59Z", MissingTime.AtJump, RepeatedTime.Once, "2024-11-03 02:00-05:00")]
    public void Who_wants_it_otherwise_says_so(string cron, string after, object missing, object repeated, string expected) =>
        Assert.Equal([expected], Cron.In("America/New_York", cron, new((MissingTime)missing, (RepeatedTime)repeated)).Next(after, 1));
}
