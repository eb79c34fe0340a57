namespace Modular.Timeline.Domain.Dates;

/// <summary>From the first to the last day on which something may have been, both included.</summary>
internal readonly record struct DayInterval(long Lo, long Hi)
{
    public bool Overlaps(DayInterval other) => Lo <= other.Hi && other.Lo <= Hi;

    /// <summary>Days that lie between the two; 0 where they touch or overlap.</summary>
    public long Between(DayInterval other) => Math.Max(0, Math.Max(Lo - other.Hi, other.Lo - Hi) - 1);

    public DayInterval Widened(long days) => new(Lo - days, Hi + days);
}
