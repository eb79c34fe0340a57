namespace Modular.Timeline.Domain.Dates;

/// <summary>The years that a date may lie in, both included. Centuries and millennia are counted, decades are read off the digits; there is no year 0 in either.</summary>
internal readonly record struct YearSpan(long First, long Last)
{
    public static YearSpan Of(long year, DatePrecision precision) => precision switch
    {
        >= DatePrecision.Year => new(year, year),
        DatePrecision.Decade => InEra(year, n => new(Math.Max(1, n / 10 * 10), (n / 10 * 10) + 9)),
        DatePrecision.Century or DatePrecision.Millennium => InEra(year, _ => new(((OrdinalOf(year, precision) - 1) * precision.Unit()) + 1, OrdinalOf(year, precision) * precision.Unit())),
        _ => new(year - (precision.Unit() / 2), year + (precision.Unit() / 2)),
    };

    /// <summary>The number of a century or a millennium in its era: 12 for the year 1200, 5 for -443.</summary>
    public static long OrdinalOf(long year, DatePrecision precision) => ((Count(year) - 1) / precision.Unit()) + 1;

    /// <summary>The year's number in its era: 44 for -43.</summary>
    public static long Count(long year) => year > 0 ? year : 1 - year;

    public bool Holds(long year) => First <= year && year <= Last;

    public YearSpan Widened(long years) => new(First - years, Last + years);

    /// <summary>Before year 1 the numbers run backwards, so the last of them is the first year.</summary>
    private static YearSpan InEra(long year, Func<long, YearSpan> spanOf)
    {
        var span = spanOf(Count(year));
        return year > 0 ? span : new(1 - span.Last, 1 - span.First);
    }
}
