namespace Load.Proofs;

/// <summary>Two nodes have the same schedules of a second; in the middle one is killed and a third takes its place.</summary>
internal sealed class SharedSchedule : IProof
{
    private const int Spread = 1000;

    public string Name => "two nodes, one schedule, each tick once";

    public async Task<ProofResult> RunAsync(Stage stage, CancellationToken cancel)
    {
        var size = stage.Size;
        var workers = await stage.StartWorkersAsync(2, cancel, size.Schedules);
        await Task.Delay(TimeSpan.FromSeconds(size.TickSeconds) / 2, cancel);
        workers[0].Kill();
        await stage.StartWorkersAsync(1, cancel, size.Schedules);
        await Task.Delay(TimeSpan.FromSeconds(size.TickSeconds) / 2, cancel);
        await Task.Delay(size.RescueLimit, cancel);

        var ticks = await stage.Ledger.TicksAsync(cancel);
        var due = ticks.GroupBy(t => t.Number % Spread).SelectMany(Due).ToHashSet();
        var executions = await stage.Ledger.TickExecutionsAsync(cancel);
        var findings = LedgerCheck.Run(due, new HashSet<long>(), executions, [.. ticks.Where(t => due.Contains(t.Number))]);
        return ProofResult.Of(findings, (due.Count >= size.Schedules * size.TickSeconds * 0.8, $"{due.Count:N0} ticks of {size.Schedules} schedules"));
    }

    /// <summary>Every second from a schedule's first tick to its last.</summary>
    private static IEnumerable<long> Due(IGrouping<long, Completion> schedule)
    {
        var (first, last) = (schedule.Min(t => t.Number), schedule.Max(t => t.Number));
        for (var tick = first; tick <= last; tick += Spread) yield return tick;
    }
}
