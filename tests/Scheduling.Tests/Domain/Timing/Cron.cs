using System.Globalization;
using Modular.Scheduling.Domain.Timing;
using Modular.Scheduling.Infrastructure.Timing;

namespace Scheduling.Tests.Domain.Timing;

/// <summary>Short words for the tests.</summary>
internal static class Cron
{
    private static readonly TzdbZones Zones = new();

    public static ITimeZone Zone(string id) => Zones.Find(id).Value;

    public static CronTiming In(string zone, string cron, DstPolicy? dst = null) => new(CronExpression.Parse(cron).Value, Zone(zone), dst ?? DstPolicy.Default);

    /// <summary>A moment as RFC 3339 has it; without an offset it is UTC.</summary>
    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DateTime Local(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The next ones, as the zone's clocks show them, with the offset.</summary>
    public static string[] Next(this ScheduleTiming timing, string after, int count) => [.. timing.After(At(after)).Take(count).Select(o => Show(o.Local))];

    public static string Show(DateTimeOffset local) => local.ToString(local.Second == 0 ? "yyyy-MM-dd HH:mmzzz" : "yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture);
}
