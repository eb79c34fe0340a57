namespace Modular.Scheduling.Domain.Timing;

/// <summary>
/// A stretch of time through which the clocks of a zone keep one offset from UTC. At its start they show <see cref="LocalStart"/> and, had nobody touched them, would show
/// <see cref="LocalStartBefore"/>: local times from the latter to the former do not exist, or from the former to the latter come again. At its end likewise.
/// </summary>
/// <param name="Start">Its first moment, in UTC.</param>
/// <param name="End">The first moment after it, in UTC.</param>
/// <param name="Offset">How far its clocks are ahead of UTC.</param>
/// <param name="OffsetBefore">How far they were ahead until it began.</param>
/// <param name="OffsetAfter">How far they are ahead once it has ended.</param>
internal readonly record struct ZoneSpan(DateTime Start, DateTime End, TimeSpan Offset, TimeSpan OffsetBefore, TimeSpan OffsetAfter)
{
    /// <summary>Spans that have no beginning begin here, so that local times can be reckoned with.</summary>
    public static readonly DateTime Earliest = new(1, 1, 3, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Spans that have no end end here.</summary>
    public static readonly DateTime Latest = new(9999, 12, 29, 0, 0, 0, DateTimeKind.Utc);

    public DateTime LocalStart => Start + Offset;

    public DateTime LocalStartBefore => Start + OffsetBefore;

    public DateTime LocalEnd => End + Offset;

    public DateTime LocalEndAfter => End + OffsetAfter;
}
