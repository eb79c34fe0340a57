namespace Load.Proofs;

/// <summary>A worker that stands still until others have its jobs, and then goes on as if nothing had happened.</summary>
internal sealed class StoppedWorker : IProof
{
    private const int Jobs = 24;
    private const int Later = 200;

    public string Name => "a worker stands still (SIGSTOP) past the rescue and goes on (SIGCONT)";

    public async Task<ProofResult> RunAsync(Stage stage, CancellationToken cancel)
    {
        // Longer than the rescue takes to look again, so that it stands still in the middle of its work.
        var work = (int)stage.Size.Heartbeat.TotalMilliseconds;
        var workers = await stage.StartWorkersAsync(2, cancel);
        await Task.Delay(stage.Size.Heartbeat * 2, cancel);
        await stage.AskAsync(["fill", $"{Jobs}", $"{work}", "true"], cancel);

        await stage.UntilBegunAsync(1, cancel);
        var first = (await stage.Ledger.ExecutionsAsync(cancel))[0].Process; // on a busy machine one of them may take all there is
        var still = workers.Single(w => w.Id == first);
        await still.SignalAsync("STOP");
        var held = await stage.Ledger.LeasedAsync(still.Id, cancel);
        await stage.DrainAsync(cancel);
        var before = await stage.Ledger.CompletionsAsync(cancel);
        var again = before.Count(c => held.Contains(c.Job) && c.Attempt > 1);

        await still.SignalAsync("CONT");
        await Stage.UntilAsync(async c => await stage.Ledger.EndedAsync(still.Id, c) > 0, "the handlers that stood still have ended", cancel);
        await Task.Delay(stage.Size.Heartbeat, cancel);
        var ended = await stage.Ledger.EndedAsync(still.Id, cancel);
        var after = await stage.Ledger.CompletionsAsync(cancel);
        var findings = await stage.CheckAsync(Jobs, cancel);
        return ProofResult.Of(
            findings,
            (held.Count > 0 && again == held.Count, $"{held.Count} jobs were held, {again} completed by the other worker"),
            (ended > 0, $"{ended} handlers ended late"),
            (before.ToHashSet().SetEquals(after), "their completions were refused"),
            (!still.HasExited && await WorksAsync(stage, still.Id, cancel), "it works again as a new node"));
    }

    private static async Task<bool> WorksAsync(Stage stage, int process, CancellationToken cancel)
    {
        var seen = (await stage.Ledger.ExecutionsAsync(cancel)).Count(e => e.Process == process);
        await stage.AskAsync(["fill", $"{Later}", "50", "false"], cancel);
        await stage.DrainAsync(cancel);
        return (await stage.Ledger.ExecutionsAsync(cancel)).Count(e => e.Process == process) > seen;
    }
}
