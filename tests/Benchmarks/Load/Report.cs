using System.Globalization;
using System.Runtime.InteropServices;
using Load.Measuring;

namespace Load;

/// <summary>The figures in Markdown.</summary>
internal static class Report
{
    public static void Print(TextWriter output, BenchOptions options, string generator, StartFigures start, DatabaseFacts database, IReadOnlyList<WorkloadResult> results)
    {
        PrintMachine(output, database);
        output.WriteLine(Text($"{options.Topics:N0} topics, {options.Replies:N0} replies; {generator}, {Workload.Connections} connections (searches {ReadWorkloads.Searchers}); medians of {options.Pairs} pairs of {options.Seconds} s."));
        output.WriteLine();
        output.WriteLine("| | ours, requests/s | bare, requests/s | ours/bare | ours p50 / p95 / p99, ms | bare p50 / p95 / p99, ms | pgbench, statements/s |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var r in results)
            output.WriteLine(Text($"| {r.Name} | {r.Ours.RequestsPerSecond:N0} | {r.Bare.RequestsPerSecond:N0} | {Ratio(r)} | {Latencies(r.Ours)} | {Latencies(r.Bare)} | {r.PgBench:N0} |"));

        output.WriteLine();
        output.WriteLine(Text($"First start (initdb, migrations, demo data) to ready: {start.First.TotalSeconds:0.0} s. Later start: {start.Later.TotalSeconds:0.0} s."));
        output.WriteLine(Text($"Resident memory of the host: idle {start.IdleMemory:0} MiB, after the run {start.LoadedMemory:0} MiB."));
    }

    public static void PrintMachine(TextWriter output, DatabaseFacts database) =>
        output.WriteLine(Text($"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores ({Processor()}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, PostgreSQL {database.Version} (fsync {database.Fsync}, synchronous_commit {database.SynchronousCommit})."));

    private static string Ratio(WorkloadResult r) => r.Ours.RequestsPerSecond > 0 && r.Bare.RequestsPerSecond > 0 ? Text($"{r.Ratio:0%}") : "no answer in time";

    private static string Latencies(Measurement m) => Text($"{m.P50:0.0} / {m.P95:0.0} / {m.P99:0.0}");

    private static string Processor()
    {
        const string File = "/proc/cpuinfo";
        var line = System.IO.File.Exists(File) ? System.IO.File.ReadLines(File).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
