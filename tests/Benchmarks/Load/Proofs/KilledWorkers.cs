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
        await stage.AskAsync(["fill", $"{jobs}", $"{WorkMs}", "false"], cancel);
        var workers = new Queue<LineProcess>(await stage.StartWorkersAsync(Workers, cancel));
        var before = await RateAsync(stage, 0.05 * jobs, 0.25 * jobs, cancel);

        var kills = new List<Kill>();
        while (await stage.Ledger.BegunAsync(cancel) < 0.6 * jobs)
        {
            kills.Add(await KillAsync(stage, workers.Dequeue(), cancel));
            workers.Enqueue((await stage.StartWorkersAsync(1, cancel))[0]);
            var rest = stage.Size.KillEvery - (DateTime.UtcNow - kills[^1].At);
            if (rest > TimeSpan.Zero) await Task.Delay(rest, cancel);
        }

        var begun = await stage.Ledger.BegunAsync(cancel);
        var after = await RateAsync(stage, begun, begun + (0.2 * jobs), cancel);
        await stage.DrainAsync(cancel);

        var executions = await stage.Ledger.ExecutionsAsync(cancel);
        var delays = kills.SelectMany(k => Delays(k, executions)).Order().ToList();
        var slowest = delays.LastOrDefault();
        return ProofResult.Of(
            await stage.CheckAsync(jobs, cancel),
            (kills.Count > 0, $"{kills.Count} kills"),
            (slowest <= stage.Size.RescueLimit, $"{delays.Count:N0} jobs ran again after {delays.FirstOrDefault().TotalSeconds:0.0} to {slowest.TotalSeconds:0.0} s (limit {stage.Size.RescueLimit.TotalSeconds:0.0} s)"),
            (after >= Recovered * before, $"{before:N0} jobs/s before, {after:N0} after the last kill"));
    }

    private static async Task<Kill> KillAsync(Stage stage, LineProcess worker, CancellationToken cancel)
    {
        worker.Kill();
        var at = DateTime.UtcNow;
        await worker.WaitAsync(cancel);
        return new(at, worker.Id, [.. await stage.Ledger.LeasedAsync(worker.Id, cancel)]);
    }

    /// <summary>How long the jobs of the killed one waited for another. One that was given to another process already has a row of that process only.</summary>
    private static IEnumerable<TimeSpan> Delays(Kill kill, List<Execution> executions) =>
        executions.Where(e => e.At > kill.At && e.Process != kill.Process && kill.Leased.Contains(e.Job)).GroupBy(e => e.Job).Select(again => again.Min(e => e.At) - kill.At);

    private static async Task<double> RateAsync(Stage stage, double from, double to, CancellationToken cancel)
    {
        await stage.UntilBegunAsync(from, cancel);
        var (first, since) = (await stage.Ledger.BegunAsync(cancel), Stopwatch.GetTimestamp());
        await stage.UntilBegunAsync(to, cancel);
        return (await stage.Ledger.BegunAsync(cancel) - first) / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    /// <summary>Who was killed when, and what it had been given.</summary>
    private sealed record Kill(DateTime At, int Process, HashSet<long> Leased);
}
