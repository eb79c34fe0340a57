namespace Modular.Forums.Infrastructure.Generation;

/// <summary>The time in which it was all written: two years, ending now, with more and more to read.</summary>
internal sealed class Era(DateTimeOffset now)
{
    public static readonly TimeSpan Length = TimeSpan.FromDays(730);

    public DateTime End { get; } = Whole(now.UtcDateTime, TimeSpan.TicksPerSecond);

    public DateTime Begin => End - Length;

    /// <summary>When people joined and categories were made.</summary>
    public DateTimeOffset Eve => new(Begin);

    /// <summary>A moment within a topic's turn: topics that come later are opened later.</summary>
    public DateTime TimeOf(int number, int topics, double share) => Later(Begin, Length * Math.Sqrt((number + share) / topics));

    /// <summary>So much later, as far as there is time.</summary>
    public DateTime Later(DateTime time, TimeSpan by) => Whole(End - time > by ? time + by : End, TimeSpan.TicksPerMicrosecond);

    private static DateTime Whole(DateTime time, long unit) => new(time.Ticks - time.Ticks % unit, DateTimeKind.Utc);
}
