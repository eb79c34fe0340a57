using System.Text.Json;
using Load.Running;

namespace Load.Jobs;

/// <summary>One contender through one scenario, in a database of its own.</summary>
internal sealed class JobTrial(BenchOptions options, Cluster cluster, Contender contender, Figures figures)
{
    private const int Largest = 200_000;
    private const int LatencyJobs = 1_000;
    private const int SingleSeconds = 5;
    private const int InFlight = 10;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private int Runnable => options.Count / 4;

    private int StuckJobs => options.Count / 2;

    public Task RunAsync(JobScenario scenario, CancellationToken cancel) => scenario switch
    {
        JobScenario.Process => ProcessAsync(1, options.Count, cancel),
        JobScenario.Several => ProcessAsync(contender.Several, options.Count, cancel),
        JobScenario.Loop => LoopAsync(cancel),
        JobScenario.Latency => LatencyAsync(cancel),
        JobScenario.Across => AcrossAsync(cancel),
        JobScenario.Single => SingleAsync(cancel),
        JobScenario.Large => ProcessAsync(1, options.Large, cancel),
        _ => StuckAsync(cancel),
    };

    private async Task ProcessAsync(int processes, int count, CancellationToken cancel)
    {
        await using var database = await SetUpAsync(cancel);
        var seconds = await EnqueueAsync(database, count, cancel);
        if (processes == 1 && count <= Largest) Add(new($"enqueue {count:N0} in one call, /s"), count / seconds);

        await using var crew = await Crew.StartAsync(contender, database, options.Scratch, processes, [], cancel);
        var result = await crew.RunAsync(count, cancel);
        var who = processes == 1 ? "one process" : "several processes";
        Add(new($"process {count:N0}, {who}, /s"), result.Rate);
        if (result.PeakMemory is { } memory) Add(new($"most memory of a process, {count:N0} jobs, {who}, MiB"), memory);
    }

    private async Task LoopAsync(CancellationToken cancel)
    {
        if (contender.Loop is not { } loop) return;
        await using var database = await SetUpAsync(cancel);
        await EnqueueAsync(database, options.Count, cancel);
        await using var crew = await Crew.StartAsync(contender, database, options.Scratch, 1, [loop], cancel);
        Add(new($"process {options.Count:N0}, the library's own loop, /s"), (await crew.RunAsync(options.Count, cancel)).Rate);
    }

    private async Task LatencyAsync(CancellationToken cancel)
    {
        await using var database = await SetUpAsync(cancel);
        await using var process = contender.Start(database, options.Scratch, "latency", $"{LatencyJobs}");
        AddLatency("enqueue to start", await process.ExpectAsync(cancel));
    }

    private async Task AcrossAsync(CancellationToken cancel)
    {
        await using var database = await SetUpAsync(cancel);
        await using var hearing = contender.Start(database, options.Scratch, "hear");
        await hearing.ExpectAsync(cancel);
        await using (var pacing = contender.Start(database, options.Scratch, "pace", $"{LatencyJobs}")) await pacing.ExpectAsync(cancel);
        await Task.Delay(Rest, cancel);
        await hearing.TellAsync("stop");
        AddLatency("enqueue to start in another process", await hearing.ExpectAsync(cancel));
    }

    private async Task SingleAsync(CancellationToken cancel)
    {
        await using var database = await SetUpAsync(cancel);
        await using var process = contender.Start(database, options.Scratch, "single", $"{SingleSeconds}", $"{InFlight}");
        Add(Row.Single, (await process.ExpectAsync(cancel)).GetProperty("perSecond").GetDouble());
    }

    private async Task StuckAsync(CancellationToken cancel)
    {
        if (contender.Stuck.Count == 0) return;
        foreach (var kind in contender.Stuck.Prepend(null))
        {
            await using var database = await SetUpAsync(cancel);
            if (kind is not null)
                await using (var stuck = contender.Start(database, options.Scratch, "stuck", kind, $"{StuckJobs}")) await stuck.ExpectAsync(cancel);
            await EnqueueAsync(database, Runnable, cancel);

            await using var crew = await Crew.StartAsync(contender, database, options.Scratch, 1, [], cancel);
            Add(new($"process {Runnable:N0} {Beside(kind)}, /s"), (await crew.RunAsync(Runnable, cancel)).Rate);
        }
    }

    private string Beside(string? kind) => kind switch
    {
        null => "alone",
        "limit" => $"beside {StuckJobs:N0} behind a limit of one",
        "order" => $"beside {StuckJobs:N0} behind ordered ones",
        _ => $"beside {StuckJobs:N0} of an unknown type",
    };

    private async Task<FreshDatabase> SetUpAsync(CancellationToken cancel)
    {
        var database = await FreshDatabase.CreateAsync(cluster, cancel);
        await using var process = contender.Start(database, options.Scratch, "setup");
        await process.ExpectAsync(cancel);
        return database;
    }

    /// <summary>In one call, or in several of the largest size.</summary>
    private async Task<double> EnqueueAsync(FreshDatabase database, int count, CancellationToken cancel)
    {
        var seconds = 0.0;
        for (var left = count; left > 0; left -= Largest)
        {
            await using var process = contender.Start(database, options.Scratch, "enqueue", $"{Math.Min(left, Largest)}");
            seconds += (await process.ExpectAsync(cancel)).GetProperty("seconds").GetDouble();
        }

        return seconds;
    }

    private void AddLatency(string what, JsonElement line)
    {
        foreach (var share in (string[])["p50", "p99", "max"]) Add(Row.Latency(what, share), line.GetProperty(share).GetDouble());
    }

    private void Add(Row row, double figure) => figures.Add(row, contender.Name, figure);
}
