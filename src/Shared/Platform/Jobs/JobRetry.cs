namespace Modular.Platform.Jobs;

/// <summary>When a failed job is tried again, until it is dead.</summary>
/// <param name="MaxAttempts">Tries in all.</param>
/// <param name="Waits">The waits after the first, second, … failure. After the last of them each wait is twice the one before.</param>
/// <param name="LongestWait">No wait is longer.</param>
public sealed record JobRetry(int MaxAttempts, IReadOnlyList<TimeSpan> Waits, TimeSpan LongestWait)
{
    /// <summary>Each wait is made up to this share longer, at random, so that what failed together does not come back together.</summary>
    public const double Jitter = 0.1;

    /// <summary>Four tries in all, with waits of 1, 5 and 30 seconds.</summary>
    public static readonly JobRetry Default = new(4, [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)], TimeSpan.FromHours(1));

    /// <summary>For events: waits of 1, 2, 4 … seconds up to an hour, for three days.</summary>
    public static readonly JobRetry Events = new(83, [TimeSpan.FromSeconds(1)], TimeSpan.FromHours(1));

    /// <summary>One try.</summary>
    public static readonly JobRetry None = new(1, [], TimeSpan.Zero);

    /// <summary>The wait after the failure number <paramref name="attempt"/>, without jitter.</summary>
    public TimeSpan WaitAfter(int attempt)
    {
        if (Waits.Count == 0) return TimeSpan.Zero;
        if (attempt <= Waits.Count) return Min(Waits[attempt - 1]);

        var doublings = Math.Min(attempt - Waits.Count, 40);
        return Min(TimeSpan.FromSeconds(Math.Min(Waits[^1].TotalSeconds * Math.Pow(2, doublings), LongestWait.TotalSeconds)));
    }

    private TimeSpan Min(TimeSpan wait) => wait < LongestWait ? wait : LongestWait;
}
