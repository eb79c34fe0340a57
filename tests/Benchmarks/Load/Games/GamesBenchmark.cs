using System.Diagnostics;
using System.Globalization;
using Load.Measuring;
using Load.Running;

namespace Load.Games;

/// <summary>Whole games by many players at once, beside the yardstick that does the same transactions.</summary>
internal static class GamesBenchmark
{
    private const string OurSessions = "/api/v1/timeline/sessions";
    private const string BareSessions = "/sessions";

    private static readonly (string Name, int Players, TimeSpan Pause)[] Crowds =
    [
        ("32 players who never think", 32, TimeSpan.Zero),
        ("100 players who never think", 100, TimeSpan.Zero),
        ("1,000 players who never think", 1000, TimeSpan.Zero),
        ("1,000 players who think for a second", 1000, TimeSpan.FromSeconds(1)),
    ];

    public static async Task RunAsync(BenchOptions options, CancellationToken cancel)
    {
        await using var keeper = await Cluster.StartAsync(options, cancel);
        await keeper.CreateDatabaseAsync(cancel);
        await using var ours = await Contestants.StartOursAsync(options, keeper, cancel);
        await using var bare = await Contestants.StartBareAsync(options, keeper, cancel);

        Report.PrintMachine(Console.Out, await DatabaseFacts.ReadAsync(keeper.ConnectionString, cancel));
        Console.WriteLine(Text($"Own generator; medians of {options.Pairs} pairs of {options.Seconds} s; games of 5 cards, each request with an Idempotency-Key."));
        Console.WriteLine();
        Console.WriteLine("| | ours, moves/s | bare, moves/s | ours/bare | ours p50 / p95 / p99, ms | bare p50 / p95 / p99, ms | ours, games begun/s | begin p50 / p95 / p99, ms | games played | errors |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, players, pause) in Crowds)
        {
            await Console.Error.WriteLineAsync($"Measuring: {name} …");
            var pairs = new List<(GameFigures Ours, GameFigures Bare)>();
            for (var pair = 0; pair <= options.Pairs; pair++) // the first warms up
                pairs.Add((await PlayAsync(ours, OurSessions, players, pause, options, cancel), await PlayAsync(bare, BareSessions, players, pause, options, cancel)));
            pairs.RemoveAt(0);

            var (we, they) = (GameFigures.MedianOf([.. pairs.Select(p => p.Ours)]), GameFigures.MedianOf([.. pairs.Select(p => p.Bare)]));
            var ratio = Measurement.Median(pairs.Select(p => p.Ours.Moves.RequestsPerSecond / p.Bare.Moves.RequestsPerSecond));
            Console.WriteLine(Text($"| {name} | {we.Moves.RequestsPerSecond:N0} | {they.Moves.RequestsPerSecond:N0} | {ratio:0%} | {Latencies(we.Moves)} | {Latencies(they.Moves)} | {we.Starts.RequestsPerSecond:N0} | {Latencies(we.Starts)} | {we.Finished:N0} | {we.Errors + they.Errors} |"));
        }

        Console.WriteLine();
        Console.WriteLine(Text($"Resident memory of the host after the run: {ours.ResidentMemory:0} MiB."));
    }

    private static async Task<GameFigures> PlayAsync(Server server, string sessions, int count, TimeSpan pause, BenchOptions options, CancellationToken cancel)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = count }) { BaseAddress = server.Address };
        var players = Enumerable.Range(0, count).Select(i => new Player(http, sessions, pause, i)).ToArray();
        var (since, limit) = (Stopwatch.GetTimestamp(), TimeSpan.FromSeconds(options.Seconds) + pause);
        await Task.WhenAll(players.Select(p => Task.Run(() => p.PlayAsync(() => Stopwatch.GetElapsedTime(since) < limit, cancel), cancel)));
        return GameFigures.Of(players, Stopwatch.GetElapsedTime(since));
    }

    private static string Latencies(Measurement m) => Text($"{m.P50:0.0} / {m.P95:0.0} / {m.P99:0.0}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
