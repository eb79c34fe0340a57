using Modular.Scheduling.Domain.Timing;

namespace Scheduling.Tests.Domain.Timing;

/// <summary>Thousands of expressions, held against one that reads them in the dumbest way.</summary>
public sealed class CronOracleTests
{
    [Fact]
    public void Days_are_those_of_the_naive_calendar()
    {
        var random = new RandomCron(1);
        var (fired, never) = (0, 0);
        for (var i = 0; i < 400; i++)
        {
            var text = random.Expression(seconds: false);
            var start = new DateTime(random.Number(1890, 2110), 1, 1);
            var expected = Enumerable.Range(0, 800).Select(n => start.AddDays(n)).Where(day => NaiveCron.MatchesDay(text, day)).ToList();

            var cron = CronExpression.Parse(text);
            if (cron.IsFailed) never++;
            else fired += expected.Count;

            Assert.True(cron.IsSuccess || cron.Errors[0].Code == "scheduling.schedule.cron_never_fires", text);
            Assert.True(expected.SequenceEqual(cron.IsSuccess ? DaysOf(cron.Value, start, 800) : []), $"{text} from {start:yyyy-MM-dd}");
        }

        Assert.InRange(fired, 20_000, 100_000);
        Assert.InRange(never, 1, 40);
    }

    [Theory]
    [InlineData(false, 60)]
    [InlineData(true, 1)]
    public void Times_are_those_of_the_naive_clock(bool seconds, int step)
    {
        var random = new RandomCron(2);
        var fired = 0;
        for (var i = 0; i < 150; i++)
        {
            var text = random.Expression(seconds);
            if (CronExpression.Parse(text) is not { IsSuccess: true } cron) continue;

            var start = (cron.Value.Next(new(random.Number(2000, 2050), random.Number(1, 12), 1)) ?? default).AddSeconds(-random.Number(0, 30) * step);
            var expected = Enumerable.Range(0, 600).Select(n => start.AddSeconds(n * step)).Where(time => NaiveCron.Matches(text, time)).ToList();
            var all = All(cron.Value, start).TakeWhile(time => time < start.AddSeconds(600 * step)).ToList();
            fired += all.Count;

            Assert.True(expected.SequenceEqual(all), $"{text} from {start:O}");
        }

        Assert.InRange(fired, 2_000, 100_000);
    }

    private static List<DateTime> DaysOf(CronExpression cron, DateTime start, int count)
    {
        var days = new List<DateTime>();
        for (var next = cron.Next(start); next < start.AddDays(count); next = cron.Next(next.Value.Date.AddDays(1))) days.Add(next.Value.Date);
        return days;
    }

    private static IEnumerable<DateTime> All(CronExpression cron, DateTime from)
    {
        for (var next = cron.Next(from); next is { } time; next = cron.Next(time.AddSeconds(1))) yield return time;
    }
}
