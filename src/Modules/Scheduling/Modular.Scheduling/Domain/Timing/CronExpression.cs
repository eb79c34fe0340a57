namespace Modular.Scheduling.Domain.Timing;

/// <summary>
/// A cron expression, understood as Hangfire's parser has it: 5 fields, or 6 with the second in front; <c>* ? , - /</c> everywhere, <c>L W</c> in the day of month,
/// <c>L #</c> in the day of week; ranges may lead over the end (<c>22-2</c>, <c>FRI-MON</c>); names and macros in any case. A day has to match day of month and day of week, both.
/// It knows local times only: what a zone makes of them is <see cref="CronTiming"/>'s to say.
/// </summary>
internal sealed class CronExpression
{
    public const int MaxLength = 200;

    private readonly CronTimes _times;
    private readonly CronDays _days;

    private CronExpression(string text, bool repeats, CronTimes times, CronDays days) => (Text, Repeats, _times, _days) = (text, repeats, times, days);

    public string Text { get; }

    /// <summary>True when second, minute or hour say <c>*</c>, a range or a step: then it means a rhythm, which goes on when clocks are put back. Otherwise it means times of the day.</summary>
    public bool Repeats { get; }

    public static Result<CronExpression> Parse(string? text)
    {
        var trimmed = text?.Trim(' ', '\t') ?? "";
        if (trimmed.Length == 0) return ScheduleErrors.CronMissing;
        if (trimmed.Length > MaxLength) return ScheduleErrors.CronTooLong;

        var macro = CronMacros.Find(trimmed);
        if (macro is null && trimmed[0] == '@') return ScheduleErrors.CronMacro;

        return (macro ?? trimmed).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) switch
        {
            { Length: 5 } fields => Parse(trimmed, ["0", .. fields]),
            { Length: 6 } fields => Parse(trimmed, fields),
            _ => ScheduleErrors.CronFields,
        };
    }

    /// <summary>The first local time at or after <paramref name="from"/>, which is a whole second.</summary>
    public DateTime? Next(DateTime from)
    {
        var day = _days.Next(from.Date);
        if (day == from.Date)
        {
            if (_times.Next((int)(from.TimeOfDay.Ticks / TimeSpan.TicksPerSecond)) is { } left) return from.Date.AddSeconds(left);
            day = _days.Next(from.Date.AddDays(1));
        }

        return day?.AddSeconds(_times.First);
    }

    public override string ToString() => Text;

    private static Result<CronExpression> Parse(string text, string[] fields)
    {
        var check = new Validation();
        var seconds = check.Field("", CronField.Second.Parse(fields[0]));
        var minutes = check.Field("", CronField.Minute.Parse(fields[1]));
        var hours = check.Field("", CronField.Hour.Parse(fields[2]));
        var daysOfMonth = check.Field("", DaysOfMonth.Parse(fields[3]));
        var months = check.Field("", CronField.Month.Parse(fields[4]));
        var daysOfWeek = check.Field("", DaysOfWeek.Parse(fields[5]));
        if (check.Failed) return check.Errors;

        var days = new CronDays(daysOfMonth, months, daysOfWeek);
        if (days.AreNone) return ScheduleErrors.CronNeverFires;

        return new CronExpression(text, fields.Take(3).Any(field => field.AsSpan().ContainsAny("*?-/")), new(seconds, minutes, hours), days);
    }
}
