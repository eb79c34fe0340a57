namespace Modular.Timeline.Domain.Dates;

/// <summary>What the parts of a date owe one another.</summary>
internal static class DateRules
{
    public static Error[] Check(DateParts date)
    {
        var given = date.Day is not null ? DatePrecision.Day : date.Month is not null ? DatePrecision.Month : DatePrecision.Year;
        var check = new Validation();
        check.Require(date.Precision <= given, "/precision", DateErrors.TooFine);
        check.Require(date.Precision >= given || given == DatePrecision.Year, "/precision", DateErrors.SaysLess);
        check.Require(!date.Precision.IsDeep() || DeepTime.YearsAgo(date.Year, date.Precision) > 0, "/precision", DateErrors.TooRecent);
        check.Require(!date.Precision.IsDeep() || date.Calendar != DateCalendar.Julian, "/calendar", DateErrors.CalendarOutOfPlace);
        if (date is { Month: { } month, Day: { } day })
        {
            check.Require(day <= DayNumber.DaysIn(date.CalendarOf(date.Year, month, day), date.Year, month), "/day", DateErrors.NoSuchDay);
            check.Require(date.Calendar is not null || !DateCalendars.WasSkipped(date.Year, month, day), "/day", DateErrors.DaySkipped);
        }

        return check.Errors;
    }
}
