using System.Diagnostics;
using Load.Running;

namespace Load.Proofs;

/// <summary>All proofs, one after the other, after the checker itself has been proved.</summary>
internal static class ProofRun
{
    private static readonly IProof[] All =
    [
        new PlantedRows(), new KilledWorkers(), new StoppedWorker(), new RestartedDatabase(), new RacingEnqueuers(), new SharedSchedule(), new CallersTransaction(), new BrokenConnections(),
    ];

    /// <exception cref="BenchException">Something does not hold.</exception>
    public static async Task RunAsync(BenchOptions options, CancellationToken cancel)
    {
        if (PlantedFaults.Missed() is [_, ..] missed) throw new BenchException("the checker does not see what was planted: " + string.Join(", ", missed));
        Console.WriteLine("ok      the checker finds every planted fault");

        var size = options.Full ? ProofSize.Full : ProofSize.Short;
        await using var cluster = await Cluster.StartAsync(options, cancel);
        var failed = 0;
        foreach (var proof in All.Where(p => options.Only is not { } only || p.GetType().Name.Equals(only, StringComparison.OrdinalIgnoreCase)))
        {
            var since = Stopwatch.GetTimestamp();
            await using var stage = await Stage.OpenAsync(options, cluster, size, cancel);
            var result = await TryAsync(proof, stage, cancel);
            if (!result.Holds) failed++;
            Console.WriteLine($"{(result.Holds ? "ok    " : "FAILED")}  {proof.Name}: {result.Details} ({Stopwatch.GetElapsedTime(since).TotalSeconds:0} s)");
        }

        if (failed > 0) throw new BenchException($"{failed} proofs failed");
    }

    private static async Task<ProofResult> TryAsync(IProof proof, Stage stage, CancellationToken cancel)
    {
        try
        {
            return await proof.RunAsync(stage, cancel);
        }
        catch (BenchException broken)
        {
            return new(false, broken.Message);
        }
    }
}
