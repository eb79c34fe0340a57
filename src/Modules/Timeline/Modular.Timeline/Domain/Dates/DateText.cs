using System.Globalization;

namespace Modular.Timeline.Domain.Dates;

/// <summary>A date as people read it. There is no year 0: the year before 1 is 1 BCE.</summary>
internal static class DateText
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static string Of(DateParts date) => (date.Circa ? "c. " : "") + Plain(date) + Note(date);

    private static string Plain(DateParts date) => date switch
    {
        { Precision: DatePrecision.Day, Month: { } month, Day: { } day } => Line($"{day} {Months[month - 1]} {Year(date.Year)}"),
        { Precision: DatePrecision.Month, Month: { } month } => $"{Months[month - 1]} {Year(date.Year)}",
        { Precision: DatePrecision.Decade } => Decade(date.Year),
        { Precision: DatePrecision.Century } => Counted(date, "century", lastNamed: 10),
        { Precision: DatePrecision.Millennium } => Counted(date, "millennium", lastNamed: 1),
        _ when date.Precision.IsDeep() => Ago(DeepTime.YearsAgo(date.Year, date.Precision)),
        _ => Year(date.Year),
    };

    /// <summary>Small numbers would be taken for something else, so they name their era.</summary>
    private static string Year(long year) => year switch
    {
        >= 1000 => Line($"{year}"),
        > 0 => Line($"{year} CE"),
        > -9999 => Line($"{1 - year} BCE"),
        _ => Line($"{1 - year:N0} BCE"),
    };

    /// <summary>"1900s" means a century to most, so the first decade of one is written out.</summary>
    private static string Decade(long year)
    {
        var (span, count) = (YearSpan.Of(year, DatePrecision.Decade), YearSpan.Count(year));
        if (count % 100 >= 10) return Line($"{count / 10 * 10}s{(year > 0 ? "" : " BCE")}");

        var (first, last) = (YearSpan.Count(span.First), YearSpan.Count(span.Last));
        return Line($"{first}–{last}{(year > 0 ? first < 1000 ? " CE" : "" : " BCE")}");
    }

    private static string Counted(DateParts date, string what, int lastNamed)
    {
        var number = YearSpan.OrdinalOf(date.Year, date.Precision);
        return Line($"{Ordinal(number)} {what}{(date.Year <= 0 ? " BCE" : number <= lastNamed ? " CE" : "")}");
    }

    private static string Ago(long years) => years switch
    {
        >= 1_000_000_000 => Line($"{years / 1e9m:0.#########} billion years ago"),
        >= 1_000_000 => Line($"{years / 1e6m:0.######} million years ago"),
        _ => Line($"{years:N0} years ago"),
    };

    private static string Ordinal(long number) => (number % 100, number % 10) switch
    {
        (11 or 12 or 13, _) => Line($"{number}th"),
        (_, 1) => Line($"{number}st"),
        (_, 2) => Line($"{number}nd"),
        (_, 3) => Line($"{number}rd"),
        _ => Line($"{number}th"),
    };

    /// <summary>A day in a calendar that few would expect says so.</summary>
    private static string Note(DateParts date) => date is { Precision: DatePrecision.Day, Month: { } month, Day: { } day, Calendar: { } said } && said != DateCalendars.Usual(date.Year, month, day)
        ? said == DateCalendar.Julian ? " (Julian)" : " (Gregorian)"
        : "";

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
