namespace Load.Proofs;

/// <summary>Ticks of schedules of a second. A tick's number is its second, a thousand times, and its schedule.</summary>
internal static class TickCheck
{
    private const int Spread = 1000;

    /// <summary>Every second from each schedule's first tick to its last has to have one.</summary>
    public static IReadOnlySet<long> Due(IEnumerable<Completion> ticks) => ticks.GroupBy(t => t.Number % Spread).SelectMany(Seconds).ToHashSet();

    private static IEnumerable<long> Seconds(IGrouping<long, Completion> schedule)
    {
        var (first, last) = (schedule.Min(t => t.Number), schedule.Max(t => t.Number));
        for (var tick = first; tick <= last; tick += Spread) yield return tick;
    }
}
