namespace Load.Proofs;

/// <summary>Two nodes have the same schedules of a second; in the middle one is killed and a third takes its place.</summary>
internal sealed class SharedSchedule : IProof
{
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
        var due = TickCheck.Due(ticks);
        var executions = await stage.Ledger.TickExecutionsAsync(cancel);
        var findings = LedgerCheck.Run(due, new HashSet<long>(), executions, ticks);
        return ProofResult.Of(findings, (due.Count >= size.Schedules * size.TickSeconds * 0.8, $"{due.Count:N0} ticks of {size.Schedules} schedules"));
    }
}
