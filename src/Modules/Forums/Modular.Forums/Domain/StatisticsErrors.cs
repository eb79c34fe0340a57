using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>What cannot be told of the past.</summary>
internal static class StatisticsErrors
{
    public static readonly Error Backwards = new(Invalid, "forums.statistics.backwards", "The first day comes after the last.");
    public static readonly Error TooLong = new(Invalid, "forums.statistics.too_long", "Ask for 366 days at most.");
}
