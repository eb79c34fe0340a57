using System.Collections.Concurrent;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;
using NodaTime;

namespace Modular.Scheduling.Infrastructure.Timing;

/// <summary>The zones of the time zone database that NodaTime brings along, with its aliases.</summary>
internal sealed class TzdbZones : ITimeZones
{
    private static readonly IDateTimeZoneProvider Tzdb = DateTimeZoneProviders.Tzdb;

    private readonly ConcurrentDictionary<string, ITimeZone> _known = new(StringComparer.Ordinal);

    public Result<ITimeZone> Find(string? id)
    {
        if (string.IsNullOrWhiteSpace(id)) return ScheduleErrors.ZoneMissing;
        if (_known.TryGetValue(id, out var known)) return Result<ITimeZone>.Ok(known);

        // The provider also makes up zones such as UTC+03:30, which no list has.
        return Tzdb.Ids.Contains(id) ? Result<ITimeZone>.Ok(_known.GetOrAdd(id, name => new TzdbZone(name, Tzdb[name]))) : ScheduleErrors.ZoneUnknown;
    }
}
