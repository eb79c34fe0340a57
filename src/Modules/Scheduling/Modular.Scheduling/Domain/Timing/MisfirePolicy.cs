namespace Modular.Scheduling.Domain.Timing;

/// <summary>
/// What is made up for when nobody was there to run what was due. A run counts as missed once it is later than <see cref="Grace"/>: the time to the run after it, but 5 seconds at
/// least and a minute at most. What was not missed runs in any case; of what was missed, none runs, or one if nothing else does, or so many that <see cref="CatchUp"/> run in all.
/// </summary>
internal sealed record MisfirePolicy
{
    public const int MaxCatchUp = 1000;

    /// <summary>Missed runs are left out.</summary>
    public static readonly MisfirePolicy Skip = new(0);

    /// <summary>However many were missed, one run makes up for them.</summary>
    public static readonly MisfirePolicy Once = new(1);

    private static readonly TimeSpan LeastGrace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MostGrace = TimeSpan.FromMinutes(1);

    private MisfirePolicy(int atLeast) => CatchUp = atLeast;

    /// <summary>How many runs are made at least, of those that were due.</summary>
    public int CatchUp { get; }

    /// <summary>The most recent of those missed run, up to so many.</summary>
    public static Result<MisfirePolicy> CatchUpAtMost(int runs) => runs is < 1 or > MaxCatchUp ? ScheduleErrors.CatchUpOutOfRange : new MisfirePolicy(runs);

    /// <summary>The policy of a <see cref="CatchUp"/> that was stored.</summary>
    public static MisfirePolicy Of(int catchUp) => new(catchUp);

    /// <summary>What to run now of all that was due later than <paramref name="after"/> and no later than <paramref name="now"/>, oldest first.</summary>
    public IReadOnlyList<Occurrence> Runs(ScheduleTiming timing, DateTimeOffset after, DateTimeOffset now)
    {
        var recent = Due(timing, now - MostGrace > after ? now - MostGrace.Add(TimeSpan.FromTicks(1)) : after, now).ToList();
        var inTime = recent.Where((run, i) => now - run.At <= Grace(run, i + 1 < recent.Count ? recent[i + 1] : timing.Next(run.At))).ToList();
        return inTime.Count >= CatchUp ? inTime : MostRecent(timing, after, now, CatchUp);
    }

    private static TimeSpan Grace(Occurrence run, Occurrence? following)
    {
        var distance = following?.At - run.At ?? MostGrace;
        return distance < LeastGrace ? LeastGrace : distance > MostGrace ? MostGrace : distance;
    }

    /// <summary>Millions may be due, so the moment after which just enough are left is searched by halving.</summary>
    private static List<Occurrence> MostRecent(ScheduleTiming timing, DateTimeOffset after, DateTimeOffset now, int count)
    {
        var (enough, tooFew) = (after, now);
        while (tooFew - enough > TimeSpan.FromMilliseconds(1))
        {
            var middle = enough + (tooFew - enough) / 2;
            if (Due(timing, middle, now).Take(count).Count() == count) enough = middle;
            else tooFew = middle;
        }

        return [.. Due(timing, enough, now).Take(count)];
    }

    private static IEnumerable<Occurrence> Due(ScheduleTiming timing, DateTimeOffset after, DateTimeOffset now) => timing.After(after).TakeWhile(run => run.At <= now);
}
