namespace Modular.Timeline.Domain.Dates;

/// <summary>A date of any age, as exactly as it is known: what is known, the days it can mean, and how people read it.</summary>
internal sealed record HistoricalDate
{
    public const long Earliest = -20_000_000_000;
    public const long Latest = 9999;

    private HistoricalDate(DateParts parts, DayInterval days, string text) => (Parts, Days, DisplayText) = (parts, days, text);

    public DateParts Parts { get; }

    public DayInterval Days { get; }

    public string DisplayText { get; }

    public long SortLo => Days.Lo;

    public long SortHi => Days.Hi;

    /// <summary>Reads what somebody says; <paramref name="today"/> is where the future begins.</summary>
    public static Result<HistoricalDate> Parse(DateWords words, DateOnly today)
    {
        var check = new Validation();
        check.Require(words.Year is not null, "/year", DateErrors.YearMissing);
        check.Require(words.Year is null or (>= Earliest and <= Latest), "/year", DateErrors.YearOutOfRange);
        check.Require(words.Month is null or (>= 1 and <= 12), "/month", DateErrors.NoSuchMonth);
        check.Require(words.Day is null or (>= 1 and <= 31), "/day", DateErrors.NoSuchDay);
        check.Require(words.Day is null || words.Month is not null, "/day", DateErrors.DayWithoutMonth);
        var precision = words.Precision is { Length: > 0 } named ? check.Field("/precision", DatePrecisions.Parse(named)) : Finest(words);
        var calendar = words.Calendar is { Length: > 0 } said ? check.Field("/calendar", DateCalendars.Parse(said)) : (DateCalendar?)null;
        if (check.Failed) return check.Errors;

        var parts = new DateParts(words.Year!.Value, words.Month, words.Day, precision, words.Circa ?? false, calendar);
        return DateRules.Check(parts) is { Length: > 0 } refusals ? refusals : Of(parts).NotAfter(today);
    }

    /// <summary>For the database only: what was stored was parsed once already, and its days stay what they were.</summary>
    public static HistoricalDate Stored(DateParts parts, DayInterval days, string text) => new(parts, days, text);

    private static HistoricalDate Of(DateParts parts) => new(parts, DateBounds.Of(parts), DateText.Of(parts));

    private static DatePrecision Finest(DateWords words) =>
        words.Day is not null ? DatePrecision.Day : words.Month is not null ? DatePrecision.Month : DeepTime.PrecisionOf(words.Year ?? 0);

    /// <summary>A day more than today, for who is ahead of us.</summary>
    private Result<HistoricalDate> NotAfter(DateOnly today) => SortLo > today.DayNumber + 1 ? DateErrors.Future.At("/year") : this;
}
