using Load.Games;
using Load.Jobs;
using Load.Measuring;
using Load.People;
using Load.Proofs;
using Load.Running;

namespace Load;

/// <summary>One whole run, from an empty folder to the report.</summary>
internal static class Benchmark
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);

    public static Task RunAsync(BenchOptions options, CancellationToken cancel) => options.Mode switch
    {
        BenchMode.Jobs => JobsBenchmark.RunAsync(options, cancel),
        BenchMode.Games => GamesBenchmark.RunAsync(options, cancel),
        BenchMode.Proofs => ProofRun.RunAsync(options, cancel),
        _ => RequestsAsync(options, cancel),
    };

    private static async Task RequestsAsync(BenchOptions options, CancellationToken cancel)
    {
        Say("First start of an empty installation …");
        TimeSpan first;
        await using (var cluster = await Cluster.StartAsync(options, cancel)) first = cluster.ReadyAfter;

        await using var keeper = await Cluster.StartAsync(options, cancel);
        await Task.Delay(Settle, cancel);
        var start = new StartFigures(first, keeper.ReadyAfter, keeper.ResidentMemory);

        await keeper.CreateDatabaseAsync(cancel);
        await using var ours = await Contestants.StartOursAsync(options, keeper, cancel);
        Say($"Generating {options.Topics:N0} topics and {options.Replies:N0} replies …");
        var forum = await Forum.GenerateAsync(options, keeper, cancel);
        IGenerator generator = Tool.Exists("wrk") ? new Wrk() : new OwnGenerator();
        if (options.Mode == BenchMode.Accounts)
        {
            await AccountsBenchmark.RunAsync(options, ours.Address, keeper.ConnectionString, generator, forum.Topic, cancel);
            return;
        }

        await using var bare = await Contestants.StartBareAsync(options, keeper, cancel);
        var contestants = new Contestants(ours, bare);

        var duel = new Duel(generator, PgBench.IfThere(keeper.ConnectionString, options.Scratch), options);
        var workloads = options.Mode == BenchMode.Writes ? await new WriteWorkloads(contestants, forum).PrepareAsync(cancel) : await ReadsAsync(contestants, options, forum, cancel);

        var results = new List<WorkloadResult>();
        foreach (var workload in workloads)
        {
            Say($"Measuring: {workload.Name} …");
            results.Add(await duel.RunAsync(workload, cancel));
        }

        var database = await DatabaseFacts.ReadAsync(keeper.ConnectionString, cancel);
        Report.Print(Console.Out, options, generator.Name, start with { LoadedMemory = ours.ResidentMemory }, database, results);
        if (options.Mode == BenchMode.Writes) Console.WriteLine($"Event deliveries still waiting at the end: {await DatabaseFacts.EventsWaitingAsync(keeper.ConnectionString, cancel):N0}.");
    }

    private static async Task<IReadOnlyList<Workload>> ReadsAsync(Contestants contestants, BenchOptions options, Forum forum, CancellationToken cancel)
    {
        using var reads = new ReadWorkloads(contestants, options, forum);
        return await reads.PrepareAsync(cancel);
    }

    private static void Say(string what) => Console.Error.WriteLine(what);
}
