namespace Modular.Timeline.Domain.Dates;

/// <summary>What is so long ago that nobody counts its years from our era.</summary>
internal static class DeepTime
{
    /// <summary>Years are counted back from here; where, does not matter at this precision.</summary>
    private const long Present = 2000;

    /// <summary>Older than this, a round number of years is no exact year.</summary>
    private const long ExactSince = -10_000;

    /// <summary>How long ago, rounded to the precision; 0 where it is too recent for it.</summary>
    public static long YearsAgo(long year, DatePrecision precision) => (Present - year + (precision.Unit() / 2)) / precision.Unit() * precision.Unit();

    /// <summary>What a year alone says of its own precision: in deep time its zeros do.</summary>
    public static DatePrecision PrecisionOf(long year)
    {
        if (year >= ExactSince) return DatePrecision.Year;

        for (var precision = DatePrecision.BillionYears; precision.IsDeep(); precision++)
            if (year % precision.Unit() == 0) return precision;
        return DatePrecision.Year;
    }
}
