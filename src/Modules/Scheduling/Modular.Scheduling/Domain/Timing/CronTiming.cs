namespace Modular.Scheduling.Domain.Timing;

/// <summary>
/// Fires when the clocks of a zone show what a cron expression says. Where they are put forward or back, <see cref="DstPolicy"/> decides. The search goes from span to span of the zone:
/// within one, local time runs evenly; what was jumped over before it falls on its first moment, and what it repeats counts again or not.
/// </summary>
internal sealed record CronTiming(CronExpression Cron, ITimeZone Zone, DstPolicy Dst) : ScheduleTiming
{
    private readonly bool _twice = Dst.CountsTwice(Cron);

    public override Occurrence? Next(DateTimeOffset after)
    {
        var from = WholeSecondAfter(after.UtcDateTime);
        while (from < ZoneSpan.Latest)
        {
            var span = Zone.SpanAt(from);
            if (Cron.Next(FirstLocal(span, from)) is not { } local) return null;
            if (local < span.LocalEnd) return local < span.LocalStart ? AtJump(span, local) : At(span, local);
            from = FirstAfter(span, local);
        }

        return null;
    }

    /// <summary>Where to go on when nothing fires in the span before its clocks would show <paramref name="local"/>: up to there nothing matches, but for what is repeated at the span's end.</summary>
    private DateTime FirstAfter(ZoneSpan span, DateTime local)
    {
        var near = DateTime.SpecifyKind(local.AddDays(-2), DateTimeKind.Utc);
        return near < span.End || (_twice && span.OffsetAfter < span.Offset) ? span.End : near;
    }

    /// <summary>The earliest local time that can fire at <paramref name="from"/> or later within the span.</summary>
    private DateTime FirstLocal(ZoneSpan span, DateTime from)
    {
        var shown = from + span.Offset;
        if (shown < span.LocalStartBefore) return _twice ? shown : span.LocalStartBefore;

        return from == span.Start && Dst.Missing == MissingTime.AtJump ? span.LocalStartBefore : shown;
    }

    private Occurrence AtJump(ZoneSpan span, DateTime missing) =>
        Make(span, span.LocalStart, Cron.Next(span.LocalStart) == span.LocalStart ? null : ClockNote.Missing(span, missing));

    private static Occurrence At(ZoneSpan span, DateTime local) =>
        Make(span, local, local >= span.LocalEndAfter ? ClockNote.FirstOfTwo(span, local) : local < span.LocalStartBefore ? ClockNote.SecondOfTwo(span, local) : null);

    private static Occurrence Make(ZoneSpan span, DateTime local, string? note)
    {
        // Offsets of long ago have seconds, which RFC 3339 cannot write.
        var at = new DateTimeOffset(local - span.Offset, TimeSpan.Zero);
        return new(at, at.ToOffset(TimeSpan.FromMinutes((int)span.Offset.TotalMinutes)), note);
    }

    private static DateTime WholeSecondAfter(DateTime utc) =>
        utc < ZoneSpan.Earliest ? ZoneSpan.Earliest
        : utc >= ZoneSpan.Latest ? ZoneSpan.Latest
        : utc.AddTicks(TimeSpan.TicksPerSecond - utc.Ticks % TimeSpan.TicksPerSecond);
}
