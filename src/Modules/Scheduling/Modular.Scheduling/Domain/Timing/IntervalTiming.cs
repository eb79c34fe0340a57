namespace Modular.Scheduling.Domain.Timing;

/// <summary>Fires at its anchor and every so often after it. Reckoned from the anchor each time, so late runs do not make later ones late; in real time, so clocks do not matter.</summary>
internal sealed record IntervalTiming : ScheduleTiming
{
    public const int MaxDays = 3660;

    private IntervalTiming(TimeSpan every, DateTimeOffset anchor) => (Every, Anchor) = (every, anchor);

    public TimeSpan Every { get; }

    public DateTimeOffset Anchor { get; }

    public static Result<IntervalTiming> Parse(TimeSpan every, DateTimeOffset anchor)
    {
        if (every < TimeSpan.FromSeconds(1)) return ScheduleErrors.IntervalTooShort;
        if (every.Ticks % TimeSpan.TicksPerSecond != 0) return ScheduleErrors.IntervalNotWhole;
        if (every > TimeSpan.FromDays(MaxDays)) return ScheduleErrors.IntervalTooLong;

        return new IntervalTiming(every, anchor.AddTicks(-(anchor.Ticks % TimeSpan.TicksPerSecond)));
    }

    public override Occurrence? Next(DateTimeOffset after)
    {
        if (after < Anchor) return Occurrence.Of(Anchor);

        var gone = (after - Anchor).Ticks / Every.Ticks * Every.Ticks;
        return DateTimeOffset.MaxValue - Anchor < TimeSpan.FromTicks(gone) + Every ? null : Occurrence.Of(Anchor.AddTicks(gone) + Every);
    }
}
