using Modular.Timeline.Domain.Dates;

namespace Modular.Timeline.Domain.Dealing;

/// <summary>How far two cards should lie apart to be told apart by knowing rather than by luck: the longer ago, the farther.</summary>
internal static class Spacing
{
    private const int Least = 2 * 365;
    private const int Part = 25;

    /// <summary>Fixed, so that a seed deals the same cards tomorrow.</summary>
    private static readonly long Present = DayNumber.Of(DateCalendar.Gregorian, 2025, 1, 1);

    public static bool IsWide(DayInterval one, DayInterval other) => one.Between(other) >= Math.Max(Least, (Present - Math.Min(one.Hi, other.Hi)) / Part);
}
