using System.Globalization;
using Load.Measuring;

namespace Load.People;

/// <summary>What it costs to know who asks: signed-in reads beside the same ones of a stranger, a storm of log-ins beside readers, and what a log-in's time gives away.</summary>
internal static class AccountsBenchmark
{
    public static async Task RunAsync(BenchOptions options, Uri host, string database, IGenerator generator, long topic, CancellationToken cancel)
    {
        var person = await Person.SignUpAsync(host, "bench", cancel);
        var results = await ReadsAsync(options, host, generator, topic, person, cancel);

        await Console.Error.WriteLineAsync("Measuring: log-ins …");
        var storm = new LogInStorm(host, generator, person);
        var figures = await storm.RunAsync(TimeSpan.FromSeconds(options.Seconds), cancel);
        await Console.Error.WriteLineAsync("Measuring: what a log-in's time gives away …");
        var timing = await LogInTiming.RunAsync(host, person, cancel);

        Print(Console.Out, options, generator, await DatabaseFacts.ReadAsync(database, cancel), results, figures, timing);
    }

    private static async Task<List<WorkloadResult>> ReadsAsync(BenchOptions options, Uri host, IGenerator generator, long topic, Person person, CancellationToken cancel)
    {
        var duel = new Duel(generator, null, options);
        var results = new List<WorkloadResult>();
        foreach (var (name, path) in ((string, string)[])[("topic list", "/api/v1/forums/topics"), ("one topic", $"/api/v1/forums/topics/{topic}")])
            foreach (var (who, target) in Ways(host, path, person))
            {
                await Console.Error.WriteLineAsync($"Measuring: {name}, {who} …");
                results.Add(await duel.RunAsync(new($"{name}, {who}", target, new(host, [path])), cancel));
            }

        return results;
    }

    private static (string, Target)[] Ways(Uri host, string path, Person person) =>
    [
        ("access token", new(host, [path], Token: person.AccessToken)),
        ("cookie", new(host, [path]) { Header = "Cookie: " + person.Cookie }),
        ("API key", new(host, [path]) { Header = "X-Api-Key: " + person.ApiKey }),
    ];

    private static void Print(TextWriter output, BenchOptions options, IGenerator generator, DatabaseFacts database, List<WorkloadResult> results, StormFigures storm, TimingFigures timing)
    {
        Report.PrintMachine(output, database);
        output.WriteLine(Text($"{options.Topics:N0} topics, {options.Replies:N0} replies; {generator.Name}, {Workload.Connections} connections; medians of {options.Pairs} pairs of {options.Seconds} s."));
        output.WriteLine();
        output.WriteLine("| | signed in, requests/s | anonymous, requests/s | ratio | signed in p50 / p95 / p99, ms | anonymous p50 / p95 / p99, ms |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var r in results)
            output.WriteLine(Text($"| {r.Name} | {r.Ours.RequestsPerSecond:N0} | {r.Bare.RequestsPerSecond:N0} | {r.Ratio:0%} | {Latencies(r.Ours)} | {Latencies(r.Bare)} |"));

        output.WriteLine();
        output.WriteLine("| topic list, 8 connections | requests/s | p50 / p95 / p99, ms |");
        output.WriteLine("|---|---:|---:|");
        output.WriteLine(Text($"| alone | {storm.Quiet.RequestsPerSecond:N0} | {Latencies(storm.Quiet)} |"));
        output.WriteLine(Text($"| beside {LogInStorm.Clients} clients that log in again and again | {storm.Stormy.RequestsPerSecond:N0} | {Latencies(storm.Stormy)} |"));
        output.WriteLine();
        output.WriteLine(Text($"Log-ins a second, of {LogInStorm.Clients} clients: {Rate(storm.Alone)} alone, {Rate(storm.Beside)} beside the readers. One core with nothing else to do hashes {storm.HashesPerSecond:0.0} a second."));
        output.WriteLine(Text($"A log-in with a wrong password, over {LogInTiming.Tries} tries each in turn: {timing.Known:0.00} ms for a known name, {timing.Unknown:0.00} ms for an unknown one (medians); rank test z = {timing.Z:0.00}."));
    }

    private static string Rate(LogInRate rate) => Text($"{rate.Served:0.0} served and {rate.Refused:0.0} told to come back (503)");

    private static string Latencies(Measurement m) => Text($"{m.P50:0.0} / {m.P95:0.0} / {m.P99:0.0}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
