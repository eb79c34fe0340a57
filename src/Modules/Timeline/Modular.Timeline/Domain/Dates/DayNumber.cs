namespace Modular.Timeline.Domain.Dates;

/// <summary>
/// Days counted from 1 January of year 1, as <see cref="DateOnly"/> counts them, but in both directions and as far as there are years. Years are astronomical: before
/// year 1 comes year 0.
/// </summary>
internal static class DayNumber
{
    /// <summary>The Julian calendar's year 1 began two days before ours.</summary>
    private const int JulianLead = 2;

    private static readonly int[] DaysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    public static long Of(DateCalendar calendar, long year, int month, int day)
    {
        var past = year - 1;
        var leaps = calendar == DateCalendar.Julian ? Floor(past, 4) - JulianLead : Floor(past, 4) - Floor(past, 100) + Floor(past, 400);
        return (past * 365) + leaps + DaysBefore[month - 1] + (month > 2 && IsLeap(calendar, year) ? 1 : 0) + day - 1;
    }

    public static bool IsLeap(DateCalendar calendar, long year) => year % 4 == 0 && (calendar == DateCalendar.Julian || year % 100 != 0 || year % 400 == 0);

    public static int DaysIn(DateCalendar calendar, long year, int month) => month switch
    {
        2 => IsLeap(calendar, year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Rounds down, where division rounds towards zero.</summary>
    private static long Floor(long years, long every) => (years / every) - (years % every < 0 ? 1 : 0);
}
