namespace Modular.Timeline.Domain.Dates;

/// <summary>The calendar that a date is told in, with the numbers in the database.</summary>
internal enum DateCalendar : short
{
    /// <summary>A leap year every four years.</summary>
    Julian = 1,

    /// <summary>The one of today.</summary>
    Gregorian = 2,
}

/// <summary>The calendars as they are written.</summary>
internal static class DateCalendars
{
    public static Result<DateCalendar> Parse(string? text) => text switch
    {
        "julian" => DateCalendar.Julian,
        "gregorian" => DateCalendar.Gregorian,
        _ => DateErrors.UnknownCalendar,
    };

    public static string NameOf(DateCalendar calendar) => calendar == DateCalendar.Julian ? "julian" : "gregorian";

    /// <summary>The one that most of the sources use for that day: Gregorian from its first day on.</summary>
    public static DateCalendar Usual(long year, int month, int day) => (year, month, day).CompareTo((1582, 10, 15)) >= 0 ? DateCalendar.Gregorian : DateCalendar.Julian;

    /// <summary>The ten days that were left out when the calendar changed: 5 to 14 October 1582.</summary>
    public static bool WasSkipped(long year, int month, int day) => (year, month) == (1582, 10) && day is > 4 and < 15;
}
