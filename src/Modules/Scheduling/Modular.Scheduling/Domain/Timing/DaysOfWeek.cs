namespace Modular.Scheduling.Domain.Timing;

/// <summary>What the day-of-week field picks: days of every week, or the n-th of the month (<c>FRI#2</c>), or its last (<c>5L</c>).</summary>
internal sealed record DaysOfWeek
{
    private const int MostWeeks = 5;

    private ulong Days { get; init; }

    private int? Nth { get; init; }

    private bool Last { get; init; }

    public static Result<DaysOfWeek> Parse(string text)
    {
        var field = CronField.DayOfWeek;
        if (text is [.. var last, 'L' or 'l']) return field.ParseValue(last).Map(day => new DaysOfWeek { Days = BitOf(day), Last = true });

        if (text.Split('#', 2) is not [var name, var count]) return field.Parse(text).Map(days => new DaysOfWeek { Days = days });

        var nth = field.ParseNumber(count, 1, MostWeeks);
        return nth.IsFailed ? Result<DaysOfWeek>.Fail(nth.Errors) : field.ParseValue(name).Map(day => new DaysOfWeek { Days = BitOf(day), Nth = nth.Value });
    }

    /// <summary>One bit for each day that is picked in a month of this shape.</summary>
    public ulong In(MonthShape month)
    {
        var days = 0UL;
        for (var day = 1; day <= month.Length; day++)
            if (Picks(day, month)) days |= 1UL << day;
        return days;
    }

    private bool Picks(int day, MonthShape month) =>
        (Days >> (int)month.DayOfWeek(day) & 1) == 1 && (Nth is null || (day - 1) / 7 + 1 == Nth) && (!Last || day + 7 > month.Length);

    private static ulong BitOf(int day) => 1UL << day % 7;
}
