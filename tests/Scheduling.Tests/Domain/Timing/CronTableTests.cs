using Modular.Scheduling.Domain.Timing;

namespace Scheduling.Tests.Domain.Timing;

/// <summary>The calendar: some 250 expressions with the times at which they fire.</summary>
public sealed class CronTableTests
{
    public static TheoryData<string> Table
    {
        get
        {
            using var table = new StreamReader(typeof(CronTableTests).Assembly.GetManifestResourceStream("cron-table.txt")!);
            return [.. table.ReadToEnd().Split('\n').Where(line => line is not ("" or ['#', ..]))];
        }
    }

    [Theory, MemberData(nameof(Table))]
    public void An_expression_fires_when_the_calendar_says(string line)
    {
        var (text, from, expected) = line.Split(" | ") is [var a, var b, var c] ? (a, b, c) : throw new FormatException(line);
        var cron = CronExpression.Parse(text).Value;

        var fired = new List<DateTime> { Cron.Local(from) };
        for (var i = 0; i < 3; i++) fired.Add(cron.Next(fired[^1].AddSeconds(1))!.Value);

        Assert.Equal(expected.Split(", ").Select(Cron.Local), fired.Skip(1));
        Assert.All(fired.Skip(1), time => Assert.Equal(time, cron.Next(time)));
    }
}
