using Load.Running;

namespace Load.Jobs;

/// <summary>The job engine, alone or beside others, in turn on one server.</summary>
internal static class JobsBenchmark
{
    public static async Task RunAsync(BenchOptions options, CancellationToken cancel)
    {
        await using var cluster = await Cluster.StartAsync(options, cancel);
        Contender[] contenders = [Contender.Ours(options.Jobs), .. options.Peers is { } folder ? Contender.Peers(folder) : []];
        var figures = new Figures();
        for (var pair = 0; pair < options.Pairs; pair++)
            foreach (var scenario in options.Scenarios)
                foreach (var contender in contenders.Where(c => options.Contenders.Count == 0 || options.Contenders.Contains(c.Name)))
                {
                    await Console.Error.WriteLineAsync($"{pair + 1} of {options.Pairs}: {scenario}, {contender.Name} …");
                    await new JobTrial(options, cluster, contender, figures).RunAsync(scenario, cancel);
                }

        JobReport.Print(Console.Out, options, await DatabaseFacts.ReadAsync(cluster.MaintenanceConnectionString, cancel), figures, [.. contenders.Select(c => c.Name)]);
    }
}
