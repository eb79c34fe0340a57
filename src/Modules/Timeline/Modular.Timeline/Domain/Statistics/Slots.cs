namespace Modular.Timeline.Domain.Statistics;

/// <summary>Days and weeks as numbers. Day 0 is 1 January of year 1, which is a Monday.</summary>
internal static class Slots
{
    public static long OfDay(DateOnly day) => day.DayNumber;

    public static long OfWeek(DateOnly day) => day.DayNumber - day.DayNumber % 7;

    public static DateOnly Day(long slot) => DateOnly.FromDayNumber((int)Math.Clamp(slot, 0, DateOnly.MaxValue.DayNumber));

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
