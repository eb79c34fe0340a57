using System.Numerics;

namespace Modular.Scheduling.Domain.Timing;

/// <summary>What the day-of-month field picks: days by their number, or one counted from the end (<c>L</c>, <c>L-3</c>), or the working day nearest to one (<c>15W</c>, <c>LW</c>).</summary>
internal sealed record DaysOfMonth
{
    private const int MostFromEnd = 30;

    private ulong Days { get; init; }

    private int? FromEnd { get; init; }

    private bool Working { get; init; }

    public static Result<DaysOfMonth> Parse(string text)
    {
        var field = CronField.DayOfMonth;
        var working = text is [.., 'W' or 'w'];
        var day = working ? text[..^1] : text;

        if (day is ['L' or 'l']) return new DaysOfMonth { FromEnd = 0, Working = working };
        if (day is ['L' or 'l', '-', .. var back]) return field.ParseNumber(back, 0, MostFromEnd).Map(n => new DaysOfMonth { FromEnd = n, Working = working });

        return working ? field.ParseValue(day).Map(n => new DaysOfMonth { Days = 1UL << n, Working = true }) : field.Parse(text).Map(days => new DaysOfMonth { Days = days });
    }

    /// <summary>One bit for each day that is picked in a month of this shape. A month that lacks the day has none.</summary>
    public ulong In(MonthShape month)
    {
        var days = (FromEnd is { } back ? 1UL << Math.Max(month.Length - back, 0) : Days) & month.All;
        return Working && days != 0 ? 1UL << NearestWorkingDay(BitOperations.TrailingZeroCount(days), month) : days;
    }

    /// <summary>Friday for a Saturday, Monday for a Sunday, but never in another month.</summary>
    private static int NearestWorkingDay(int day, MonthShape month) => month.DayOfWeek(day) switch
    {
        DayOfWeek.Saturday => day == 1 ? day + 2 : day - 1,
        DayOfWeek.Sunday => day == month.Length ? day - 2 : day + 1,
        _ => day,
    };
}
