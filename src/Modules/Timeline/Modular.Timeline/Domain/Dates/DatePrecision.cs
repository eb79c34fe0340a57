namespace Modular.Timeline.Domain.Dates;

/// <summary>How exactly a date is known, the coarsest first, numbered as Wikibase numbers it.</summary>
internal enum DatePrecision : short
{
    BillionYears = 0,
    HundredMillionYears = 1,
    TenMillionYears = 2,
    MillionYears = 3,
    HundredThousandYears = 4,
    TenThousandYears = 5,
    Millennium = 6,
    Century = 7,
    Decade = 8,
    Year = 9,
    Month = 10,
    Day = 11,
}

/// <summary>The precisions as they are written.</summary>
internal static class DatePrecisions
{
    private static readonly Dictionary<string, DatePrecision> ByName = Enum.GetValues<DatePrecision>().ToDictionary(NameOf, StringComparer.Ordinal);

    public static Result<DatePrecision> Parse(string? text) => ByName.TryGetValue(text ?? "", out var precision) ? precision : DateErrors.UnknownPrecision;

    /// <summary>As in <c>ten_thousand_years</c>.</summary>
    public static string NameOf(DatePrecision precision) =>
        string.Concat(precision.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>True for what is counted in years before today and knows no calendar.</summary>
    public static bool IsDeep(this DatePrecision precision) => precision < DatePrecision.Millennium;

    /// <summary>Years in one step of a precision of years.</summary>
    public static long Unit(this DatePrecision precision) => precision switch
    {
        DatePrecision.BillionYears => 1_000_000_000,
        DatePrecision.HundredMillionYears => 100_000_000,
        DatePrecision.TenMillionYears => 10_000_000,
        DatePrecision.MillionYears => 1_000_000,
        DatePrecision.HundredThousandYears => 100_000,
        DatePrecision.TenThousandYears => 10_000,
        DatePrecision.Millennium => 1000,
        DatePrecision.Century => 100,
        DatePrecision.Decade => 10,
        _ => 1,
    };
}
