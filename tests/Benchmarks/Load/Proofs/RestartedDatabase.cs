namespace Load.Proofs;

/// <summary>PostgreSQL goes down at once and comes back while jobs are enqueued and done.</summary>
internal sealed class RestartedDatabase : IProof
{
    private const int Workers = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public string Name => "PostgreSQL restarts (immediate) under load";

    public async Task<ProofResult> RunAsync(Stage stage, CancellationToken cancel)
    {
        var workers = await stage.StartWorkersAsync(Workers, cancel);
        var feeding = Feeding.Start(stage);
        var fed = feeding.RunAsync(cancel);
        var restarts = 0;
        await stage.UntilBegunAsync(1, cancel);
        while (restarts < stage.Size.Restarts && !fed.IsCompleted)
        {
            await stage.Cluster.RestartAsync(cancel);
            stage.Database.ForgetConnections();
            restarts++;
            await Task.WhenAny(fed, Task.Delay(Pause, cancel));
        }

        await fed;
        await stage.DrainAsync(cancel);
        var alive = workers.Count(w => !w.HasExited);
        return ProofResult.Of(
            await stage.CheckAsync(feeding.Acknowledged, feeding.Uncertain, cancel),
            (restarts > 0, $"{restarts} restarts, {feeding.Acknowledged.Count:N0} enqueues answered, {feeding.Uncertain.Count:N0} broken off"),
            (alive == Workers, $"{alive} of {Workers} workers alive"));
    }
}
