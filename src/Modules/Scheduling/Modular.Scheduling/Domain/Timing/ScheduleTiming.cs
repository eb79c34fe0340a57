namespace Modular.Scheduling.Domain.Timing;

/// <summary>When a schedule fires: by a cron expression in a zone, at an interval, or once.</summary>
internal abstract record ScheduleTiming
{
    /// <summary>The first occurrence later than <paramref name="after"/>; null when there is none.</summary>
    public abstract Occurrence? Next(DateTimeOffset after);

    /// <summary>The first occurrence at <paramref name="from"/> or later.</summary>
    public Occurrence? NextFrom(DateTimeOffset from) => Next(from == DateTimeOffset.MinValue ? from : from.AddTicks(-1));

    /// <summary>All occurrences later than <paramref name="after"/>, each worked out when it is asked for. It may have no end.</summary>
    public IEnumerable<Occurrence> After(DateTimeOffset after)
    {
        for (var next = Next(after); next is { } occurrence; next = Next(occurrence.At)) yield return occurrence;
    }
}
