using static Modular.Kernel.ErrorKind;

namespace Modular.Timeline.Domain.Dates;

/// <summary>Every way a date can refuse.</summary>
internal static class DateErrors
{
    public static readonly Error YearMissing = new(Invalid, "timeline.date.year_missing", "Say in which year: 1 BCE is 0, 44 BCE is -43.");
    public static readonly Error YearOutOfRange = new(Invalid, "timeline.date.year_out_of_range", $"A year lies between {HistoricalDate.Earliest} and {HistoricalDate.Latest}.");
    public static readonly Error NoSuchMonth = new(Invalid, "timeline.date.no_such_month", "A month is 1 to 12.");
    public static readonly Error NoSuchDay = new(Invalid, "timeline.date.no_such_day", "That month has no such day.");
    public static readonly Error DayWithoutMonth = new(Invalid, "timeline.date.day_without_month", "A day needs its month.");
    public static readonly Error DaySkipped = new(Invalid, "timeline.date.day_skipped", "5 to 14 October 1582 were left out when the calendar changed: say which calendar is meant.");

    public static readonly Error UnknownPrecision = new(Invalid, "timeline.date.unknown_precision",
        "A precision is day, month, year, decade, century, millennium, ten_thousand_years, hundred_thousand_years, million_years, ten_million_years, hundred_million_years or billion_years.");

    public static readonly Error TooFine = new(Invalid, "timeline.date.precision_too_fine", "The date is not given as exactly as its precision says.");
    public static readonly Error SaysLess = new(Invalid, "timeline.date.precision_says_less", "The date is given more exactly than its precision says: leave out the day or the month, or say day or month.");
    public static readonly Error TooRecent = new(Invalid, "timeline.date.too_recent", "That is too recent to be known this roughly.");
    public static readonly Error UnknownCalendar = new(Invalid, "timeline.date.unknown_calendar", "A calendar is julian or gregorian.");
    public static readonly Error CalendarOutOfPlace = new(Invalid, "timeline.date.calendar_out_of_place", "What is known to ten thousand years has no Julian calendar.");
    public static readonly Error Future = new(Invalid, "timeline.date.future", "This has not begun yet.");
}
