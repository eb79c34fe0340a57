namespace Modular.Scheduling.Domain.Timing;

/// <summary>All that days depend on in a month: how long it is and on which day of the week it begins. There are 28 such shapes, and in 400 years each month has every one that its length allows.</summary>
internal readonly record struct MonthShape(int Length, DayOfWeek First)
{
    public const int Shortest = 28;
    public const int Count = 4 * 7;

    public static IEnumerable<MonthShape> Shapes => Enumerable.Range(0, Count).Select(i => new MonthShape(Shortest + i / 7, (DayOfWeek)(i % 7)));

    public int Index => (Length - Shortest) * 7 + (int)First;

    /// <summary>One bit for each of its days, of which the first is bit 1.</summary>
    public ulong All => (1UL << Length) - 1 << 1;

    public static MonthShape Of(int year, int month) => new(DateTime.DaysInMonth(year, month), new DateTime(year, month, 1).DayOfWeek);

    public DayOfWeek DayOfWeek(int day) => (DayOfWeek)(((int)First + day - 1) % 7);

    /// <summary>Whether the month of this number can have this shape.</summary>
    public bool Fits(int month) => month == 2 ? Length <= 29 : Length == DateTime.DaysInMonth(2000, month);
}
