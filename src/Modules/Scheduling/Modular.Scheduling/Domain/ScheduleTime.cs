namespace Modular.Scheduling.Domain;

/// <summary>A time to plan with: not so far away that reckoning with it leaves the calendar, and in the database's resolution.</summary>
internal static class ScheduleTime
{
    public const int MaxYears = 100;
    public const int MaxPreview = 100;

    public static Result<DateTimeOffset> Parse(string text, DateTimeOffset now)
    {
        var time = JobTime.Parse(text);
        if (time.IsFailed) return ScheduleErrors.TimeMalformed;
        if (time.Value > now.AddYears(MaxYears) || time.Value < now.AddYears(-MaxYears)) return ScheduleErrors.TimeTooFar;

        return time.Value.AddTicks(-(time.Value.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    public static Result<DateTimeOffset> ParseFuture(string text, DateTimeOffset now)
    {
        var time = Parse(text, now);
        return time.IsSuccess && time.Value <= now ? ScheduleErrors.TimePast : time;
    }
}
