namespace Modular.Timeline.Domain.Dates;

/// <summary>The first and the last day that a date can mean.</summary>
internal static class DateBounds
{
    private const int AMonth = 31;
    private const int AYear = 366;

    public static DayInterval Of(DateParts date) => date switch
    {
        { Precision: DatePrecision.Day, Month: { } month, Day: { } day } => OfDays(date, month, day, day).Widened(date.Circa ? AMonth : 0),
        { Precision: DatePrecision.Month, Month: { } month } => OfDays(date, month, 1, LastOf(date, month)).Widened(date.Circa ? AYear : 0),
        _ => OfYears(date, Years(date)),
    };

    /// <summary>The years that a date may lie in, its uncertainty included.</summary>
    public static YearSpan Years(DateParts date) => YearSpan.Of(date.Year, date.Precision).Widened(date.Circa ? Doubt(date.Precision) : 0);

    /// <summary>By how many years "about" widens a date, on either side.</summary>
    private static long Doubt(DatePrecision precision) => precision switch
    {
        > DatePrecision.Year => 0,
        DatePrecision.Year or DatePrecision.Decade => 10,
        _ => precision.Unit() / 2,
    };

    private static DayInterval OfDays(DateParts date, int month, int first, int last) =>
        new(Number(date, date.Year, month, first), Number(date, date.Year, month, last));

    private static DayInterval OfYears(DateParts date, YearSpan years) => new(Number(date, years.First, 1, 1), Number(date, years.Last, 12, 31));

    private static int LastOf(DateParts date, int month) => DayNumber.DaysIn(date.CalendarOf(date.Year, month, 31), date.Year, month);

    private static long Number(DateParts date, long year, int month, int day) => DayNumber.Of(date.CalendarOf(year, month, day), year, month, day);
}
