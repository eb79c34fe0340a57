using Modular.Timeline.Domain.Dates;

namespace Modular.Timeline.Domain.Games;

/// <summary>Where something lies in time beside something else.</summary>
internal enum Bearing
{
    Earlier,
    Later,

    /// <summary>Neither is certain.</summary>
    AboutTheSame,
}

internal static class Bearings
{
    public static Bearing Beside(this DayInterval days, DayInterval other) => days.Hi < other.Lo ? Bearing.Earlier : days.Lo > other.Hi ? Bearing.Later : Bearing.AboutTheSame;
}
