namespace Modular.Timeline.Domain.Dates;

/// <summary>What is known of a date.</summary>
/// <param name="Year">Astronomical: 1 is 1 CE, 0 is 1 BCE, -43 is 44 BCE.</param>
/// <param name="Month">1 to 12, where it is known.</param>
/// <param name="Day">The day, where it is known.</param>
/// <param name="Precision">How exactly.</param>
/// <param name="Circa">True where even that is a guess.</param>
/// <param name="Calendar">Null for the one that was in use then.</param>
internal sealed record DateParts(long Year, int? Month, int? Day, DatePrecision Precision, bool Circa, DateCalendar? Calendar)
{
    /// <summary>The calendar of one of its days.</summary>
    public DateCalendar CalendarOf(long year, int month, int day) =>
        Precision.IsDeep() ? DateCalendar.Gregorian : Calendar ?? DateCalendars.Usual(year, month, day);
}
