using Modular.Scheduling.Domain.Timing;
using NodaTime;

namespace Modular.Scheduling.Infrastructure.Timing;

/// <summary>A zone of the time zone database. Where the database ends an interval because only its name changes, there is a span on each side with the same offset, which changes nothing.</summary>
internal sealed class TzdbZone(string id, DateTimeZone zone) : ITimeZone
{
    public string Id => id;

    public ZoneSpan SpanAt(DateTime utc)
    {
        var span = zone.GetZoneInterval(Instant.FromDateTimeUtc(utc));
        var start = span.HasStart ? Clamp(span.Start) : ZoneSpan.Earliest;
        var end = span.HasEnd ? Clamp(span.End) : ZoneSpan.Latest;
        var offset = span.WallOffset.ToTimeSpan();

        return new(start, end, offset, start == ZoneSpan.Earliest ? offset : OffsetAt(span.Start - Duration.Epsilon), end == ZoneSpan.Latest ? offset : OffsetAt(span.End));
    }

    private static DateTime Clamp(Instant instant)
    {
        var utc = instant.ToDateTimeUtc();
        return utc < ZoneSpan.Earliest ? ZoneSpan.Earliest : utc > ZoneSpan.Latest ? ZoneSpan.Latest : utc;
    }

    private TimeSpan OffsetAt(Instant instant) => zone.GetUtcOffset(instant).ToTimeSpan();
}
