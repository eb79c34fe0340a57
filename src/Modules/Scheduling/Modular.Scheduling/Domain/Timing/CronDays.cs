using System.Numerics;

namespace Modular.Scheduling.Domain.Timing;

/// <summary>The days of an expression: those that match day of month, month and day of week at once. What it picks is worked out once for each shape that a month can have.</summary>
internal sealed class CronDays
{
    /// <summary>Nobody plans further, and no zone's offset leads from here out of the calendar.</summary>
    private const int LastYear = 9998;

    private readonly ulong _months;
    private readonly ulong[] _days;

    public CronDays(DaysOfMonth ofMonth, ulong months, DaysOfWeek ofWeek)
    {
        _months = months;
        _days = [.. MonthShape.Shapes.Select(shape => ofMonth.In(shape) & ofWeek.In(shape))];
    }

    /// <summary>True when no year has such a day, as with the 31st of February.</summary>
    public bool AreNone => !MonthShape.Shapes.Any(shape => _days[shape.Index] != 0 && Enumerable.Range(1, 12).Any(month => HasMonth(month) && shape.Fits(month)));

    /// <summary>The first at or after <paramref name="day"/>.</summary>
    public DateTime? Next(DateTime day)
    {
        var first = day.Day;
        for (var (year, month) = (day.Year, day.Month); year <= LastYear; (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1))
        {
            if (HasMonth(month) && _days[MonthShape.Of(year, month).Index] >> first << first is var left and not 0)
                return new DateTime(year, month, BitOperations.TrailingZeroCount(left));
            first = 1;
        }

        return null;
    }

    private bool HasMonth(int month) => (_months >> month & 1) == 1;
}
