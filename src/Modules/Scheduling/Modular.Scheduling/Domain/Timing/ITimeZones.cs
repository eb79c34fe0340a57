namespace Modular.Scheduling.Domain.Timing;

/// <summary>All time zones, the same on every node whatever its machine knows.</summary>
internal interface ITimeZones
{
    Result<ITimeZone> Find(string? id);
}
