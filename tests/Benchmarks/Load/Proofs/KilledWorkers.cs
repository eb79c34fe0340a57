using System.Diagnostics;
using Load.Running;

namespace Load.Proofs;

/// <summary>Of four workers one is killed every few seconds, the oldest, and a new one started.</summary>
internal sealed class KilledWorkers : IProof
{
    private const int Workers = 4;
    private const int WorkMs = 20;
    private const double Recovered = 0.9;

    public string Name => "kill -9 of a worker again and again";

    public async Task<ProofResult> RunAsync(Stage stage, CancellationToken cancel)
    {
        var jobs = stage.Size.Jobs;
        var workers = new Queue<LineProcess>(await stage.StartWorkersAsync(Workers, cancel)); // before there is work, of which the first would do much while the last one starts
        await stage.AskAsync(["fill", $"{jobs}", $"{WorkMs}", "false"], cancel);
        var before = await RateAsync(stage, 0.05 * jobs, 0.2 * jobs, cancel);

        var kills = new List<Kill>();
        while (kills.Count < stage.Size.Kills && await stage.Ledger.BegunAsync(cancel) < 0.6 * jobs)
        {
            kills.Add(await KillAsync(stage, workers.Dequeue(), cancel));
            workers.Enqueue((await stage.StartWorkersAsync(1, cancel))[0]);
            var rest = stage.Size.KillEvery - (DateTime.UtcNow - kills[^1].At);
            if (rest > TimeSpan.Zero) await Task.Delay(rest, cancel);
        }

        var begun = await stage.Ledger.BegunAsync(cancel);
        var after = await RateAsync(stage, begun, Math.Min(begun + (0.2 * jobs), 0.95 * jobs), cancel);
        await stage.DrainAsync(cancel);

        var executions = await stage.Ledger.ExecutionsAsync(cancel);
        var delays = kills.SelectMany((kill, i) => kill.DelaysIn(executions, kills[(i + 1)..])).Order().ToList();
        var (first, last, limit) = (delays.FirstOrDefault(), delays.LastOrDefault(), stage.Size.RescueLimit);
        var findings = await stage.CheckAsync(jobs, cancel);

        // Where times need not hold, the others may have taken its jobs before it was asked what it held.
        var ranAgain = delays.Count > 0 || (!stage.Size.IsTimed && findings.ExecutedAgain > 0);
        return ProofResult.Of(
            findings,
            (kills.Count > 0 && ranAgain, $"{kills.Count} kills"),
            (last <= limit || !stage.Size.IsTimed, $"{delays.Count:N0} jobs ran again after {first.TotalSeconds:0.0} to {last.TotalSeconds:0.0} s (limit {limit.TotalSeconds:0.0} s)"),
            (after >= Recovered * before || !stage.Size.IsTimed, $"{before:N0} jobs/s before, {after:N0} after the last kill"));
    }

    private static async Task<Kill> KillAsync(Stage stage, LineProcess worker, CancellationToken cancel)
    {
        worker.Kill();
        var at = DateTime.UtcNow;
        await worker.WaitAsync(cancel);
        return new(at, worker.Id, (await stage.Ledger.LeasedAsync(worker.Id, cancel)).ToHashSet());
    }

    private static async Task<double> RateAsync(Stage stage, double from, double to, CancellationToken cancel)
    {
        await stage.UntilBegunAsync(from, cancel);
        var (first, since) = (await stage.Ledger.BegunAsync(cancel), Stopwatch.GetTimestamp());
        await stage.UntilBegunAsync(to, cancel);
        return (await stage.Ledger.BegunAsync(cancel) - first) / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }
}
