using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Load.Jobs;
using Load.Running;

namespace Load.Proofs;

/// <summary>A database with a ledger, and the processes that one proof starts on it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly BenchOptions _options;
    private readonly Contender _ours;
    private readonly List<LineProcess> _processes = [];

    private Stage(BenchOptions options, Cluster cluster, FreshDatabase database, Contender ours, ProofSize size)
    {
        (_options, Cluster, Database, _ours, Size) = (options, cluster, database, ours, size);
        Ledger = new(database);
    }

    public Cluster Cluster { get; }

    public FreshDatabase Database { get; }

    public Ledger Ledger { get; }

    public ProofSize Size { get; }

    public static async Task<Stage> OpenAsync(BenchOptions options, Cluster cluster, ProofSize size, CancellationToken cancel)
    {
        var ours = Contender.Ours(options.Jobs) with
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Modular__Scheduling__HeartbeatSeconds"] = size.Heartbeat.TotalSeconds.ToString(CultureInfo.InvariantCulture) },
        };
        var stage = new Stage(options, cluster, await FreshDatabase.CreateAsync(cluster, cancel), ours, size);
        await stage.AskAsync(["setup"], cancel);
        await stage.Ledger.CreateAsync(cancel);
        return stage;
    }

    public LineProcess Start(params IEnumerable<string> role)
    {
        var process = _ours.Start(Database, _options.Scratch, role);
        _processes.Add(process);
        return process;
    }

    /// <summary>Starts a process and gives its first line.</summary>
    public async Task<JsonElement> AskAsync(IEnumerable<string> role, CancellationToken cancel) => await Start(role).ExpectAsync(cancel);

    /// <summary>Workers, once all of them work.</summary>
    public async Task<List<LineProcess>> StartWorkersAsync(int count, CancellationToken cancel, int schedules = 0)
    {
        var workers = Enumerable.Range(0, count).Select(_ => Start("ledger", $"{schedules}")).ToList();
        foreach (var worker in workers) await worker.ExpectAsync(cancel);
        return workers;
    }

    public Task DrainAsync(CancellationToken cancel) => UntilAsync(Ledger.IsDrainedAsync, "all jobs are done", cancel);

    /// <summary>Until a number of executions has begun.</summary>
    public Task UntilBegunAsync(double count, CancellationToken cancel) => UntilAsync(async c => await Ledger.BegunAsync(c) >= count, $"{count:N0} executions have begun", cancel);

    public static async Task UntilAsync(Func<CancellationToken, Task<bool>> isTrue, string what, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await isTrue(cancel))
        {
            if (Stopwatch.GetElapsedTime(since) > Patience) throw new BenchException($"still not so after {Patience.TotalSeconds:0} s: {what}");
            await Task.Delay(Poll, cancel);
        }
    }

    /// <summary>Numbers below the count were promised.</summary>
    public Task<Findings> CheckAsync(int count, CancellationToken cancel) => CheckAsync(Enumerable.Range(0, count).Select(n => (long)n).ToHashSet(), [], cancel);

    public async Task<Findings> CheckAsync(HashSet<long> acknowledged, HashSet<long> uncertain, CancellationToken cancel) =>
        LedgerCheck.Run(acknowledged, uncertain, await Ledger.ExecutionsAsync(cancel), await Ledger.CompletionsAsync(cancel));

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_processes.Select(p => p.DisposeAsync().AsTask()));
        await Database.DisposeAsync();
    }
}
