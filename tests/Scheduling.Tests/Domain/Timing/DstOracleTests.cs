using Modular.Scheduling.Domain.Timing;

namespace Scheduling.Tests.Domain.Timing;

/// <summary>Expressions around every sort of change that clocks have seen, held against a walk through all local times.</summary>
public sealed class DstOracleTests
{
    /// <summary>Zones, and for each a moment shortly before something happens to its clocks.</summary>
    public static TheoryData<string, string> Changes => new()
    {
        { "America/New_York", "2024-03-10T06:00:00Z" },
        { "America/New_York", "2024-11-03T04:00:00Z" },
        { "Australia/Sydney", "2024-04-06T14:00:00Z" },
        { "Australia/Sydney", "2024-10-05T15:00:00Z" },
        { "Australia/Lord_Howe", "2024-04-06T14:00:00Z" },
        { "Australia/Lord_Howe", "2024-10-05T14:30:00Z" },
        { "Europe/Berlin", "2024-03-31T00:00:00Z" },
        { "Europe/Berlin", "2024-10-26T23:30:00Z" },
        { "Europe/Dublin", "2024-10-26T23:30:00Z" },
        { "America/St_Johns", "2006-04-02T02:30:00Z" },
        { "America/St_Johns", "2006-10-29T01:30:00Z" },
        { "Africa/Casablanca", "2024-03-10T01:00:00Z" },
        { "Africa/Casablanca", "2024-04-14T01:00:00Z" },
        { "Pacific/Apia", "2011-12-30T08:30:00Z" },
        { "Pacific/Kwajalein", "1993-08-20T22:00:00Z" },
        { "Pacific/Kwajalein", "1969-09-30T11:30:00Z" },
        { "America/Sao_Paulo", "2018-11-04T02:00:00Z" },
        { "America/Sao_Paulo", "2018-02-18T00:00:00Z" },
        { "Antarctica/Troll", "2024-03-31T00:00:00Z" },
        { "Antarctica/Troll", "2024-10-26T23:00:00Z" },
        { "Asia/Pyongyang", "2018-05-04T14:00:00Z" },
        { "Asia/Pyongyang", "2015-08-14T14:00:00Z" },
        { "Asia/Kolkata", "2024-03-31T00:00:00Z" },
        { "Asia/Kathmandu", "1985-12-31T18:00:00Z" },
        { "America/Caracas", "2016-05-01T06:00:00Z" },
        { "UTC", "2024-03-31T00:00:00Z" },
    };

    [Theory, MemberData(nameof(Changes))]
    public void Minutes_fire_as_a_walk_through_the_local_times_has_it(string zone, string before) => Compare(zone, before, 60, TimeSpan.FromMinutes(1), TimeSpan.FromHours(8));

    [Theory, MemberData(nameof(Changes))]
    public void Seconds_do_too(string zone, string before) => Compare(zone, before, 1, TimeSpan.FromSeconds(15), TimeSpan.FromHours(4));

    private static void Compare(string zone, string before, int expressions, TimeSpan step, TimeSpan length)
    {
        var random = new RandomCron((zone + before).Sum(c => c));
        var start = Cron.At(before);
        DstPolicy[] policies = [DstPolicy.Default, new(MissingTime.Skip, RepeatedTime.ByExpression), new(MissingTime.AtJump, RepeatedTime.Once), new(MissingTime.Skip, RepeatedTime.Twice)];
        for (var i = 0; i < expressions; i++)
        {
            var local = Cron.Zone(zone).SpanAt(start.UtcDateTime.AddHours(1)).Offset + start.TimeOfDay + TimeSpan.FromHours(random.Number(0, 3));
            var text = random.Near(TimeSpan.FromHours(24) + local);
            if (step < TimeSpan.FromMinutes(1)) text = "*/15 " + text;
            if (CronExpression.Parse(text) is not { IsSuccess: true, Value: var cron }) continue;

            var after = start.AddMinutes(random.Number(0, 120));
            var dst = policies[i % policies.Length];

            var expected = NaiveClock.Fires(zone, text, cron.Repeats, after, start + length, step, dst);
            var fired = new CronTiming(cron, Cron.Zone(zone), dst).After(after).Select(o => o.At).TakeWhile(at => at < start + length);

            Assert.True(expected.SequenceEqual(fired), $"{text} in {zone} from {after:O}, {dst}: {string.Join(", ", expected.Select(e => Cron.Show(e)))}");
        }
    }
}
