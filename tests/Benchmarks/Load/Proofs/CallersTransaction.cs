namespace Load.Proofs;

/// <summary>Commands enqueue a job each: some commit, some are refused, some throw, and some hang until their process is killed.</summary>
internal sealed class CallersTransaction : IProof
{
    private const int Of = 3;
    private const int Hanging = 4;

    public string Name => "the caller's transaction decides";

    public async Task<ProofResult> RunAsync(Stage stage, CancellationToken cancel)
    {
        var count = stage.Size.Transactions;
        var caller = stage.Start("transactions", $"{count}");
        await caller.ExpectAsync(cancel);
        for (var hanging = 0; hanging < Hanging; hanging++) await caller.ExpectAsync(cancel);
        caller.Kill();
        await caller.WaitAsync(cancel);

        await stage.StartWorkersAsync(1, cancel);
        await stage.DrainAsync(cancel);
        var committed = Enumerable.Range(0, count).Where(n => n % Of == 0).Select(n => (long)n).ToHashSet();
        return ProofResult.Of(
            await stage.CheckAsync(committed, [], cancel),
            (committed.Count > 0, $"{committed.Count:N0} committed, {count - committed.Count:N0} rolled back, {Hanging} killed in the middle"));
    }
}
