using Modular.Scheduling.Domain.Timing;
using NodaTime;

namespace Scheduling.Tests.Domain.Timing;

/// <summary>The dumbest way from local times to moments: goes through all local times, one by one, and asks the time zone database about each.</summary>
internal static class NaiveClock
{
    /// <summary>The moments after <paramref name="after"/> and before <paramref name="before"/> at which the expression fires.</summary>
    public static List<DateTimeOffset> Fires(string zone, string expression, bool rhythm, DateTimeOffset after, DateTimeOffset before, TimeSpan step, DstPolicy dst)
    {
        var tz = DateTimeZoneProviders.Tzdb[zone];
        var twice = dst.Repeated == RepeatedTime.Twice || (dst.Repeated == RepeatedTime.ByExpression && rhythm);
        var moments = new SortedSet<DateTimeOffset>();

        // A clock may show up to 15 hours more or less than UTC, and a jump may be a day.
        for (var local = after.UtcDateTime.AddHours(-40); local < before.UtcDateTime.AddHours(40); local += step)
        {
            if (!NaiveCron.Matches(expression, local)) continue;

            var mapping = tz.MapLocal(LocalDateTime.FromDateTime(local));
            if (mapping.Count == 0 && dst.Missing == MissingTime.AtJump) moments.Add(mapping.LateInterval.Start.ToDateTimeOffset());
            if (mapping.Count > 0) moments.Add(mapping.First().ToInstant().ToDateTimeOffset());
            if (mapping.Count == 2 && twice) moments.Add(mapping.Last().ToInstant().ToDateTimeOffset());
        }

        return [.. moments.Where(m => m > after && m < before)];
    }
}
