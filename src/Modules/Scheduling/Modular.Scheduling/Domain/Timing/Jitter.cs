using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Modular.Scheduling.Domain.Timing;

/// <summary>Spreads out what would start at the same moment. The delay depends on schedule and occurrence alone, so that every node reckons the same.</summary>
internal sealed record Jitter
{
    public const int MaxHours = 24;

    private const int GapsLookedAt = 100;

    public static readonly Jitter None = new(TimeSpan.Zero);

    private Jitter(TimeSpan most) => Most = most;

    public TimeSpan Most { get; }

    public static Result<Jitter> Parse(TimeSpan most) =>
        most < TimeSpan.Zero || most > TimeSpan.FromHours(MaxHours) ? ScheduleErrors.JitterOutOfRange : new Jitter(most);

    /// <summary>Whether each of the next runs has fired before the one after it is due.</summary>
    public bool IsShorterThanGaps(ScheduleTiming timing, DateTimeOffset now)
    {
        if (Most == TimeSpan.Zero) return true;

        var runs = timing.After(now).Take(GapsLookedAt + 1).ToList();
        return runs.Zip(runs.Skip(1)).All(pair => pair.Second.At - pair.First.At > Most);
    }

    /// <summary>How much later than its time an occurrence of the schedule starts: nothing to all of <see cref="Most"/>, in whole milliseconds.</summary>
    public TimeSpan Of(string schedule, DateTimeOffset occurrence)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{schedule}\n{occurrence.UtcTicks}"));
        return TimeSpan.FromMilliseconds(BinaryPrimitives.ReadUInt64BigEndian(hash) % ((ulong)Most.TotalMilliseconds + 1));
    }
}
