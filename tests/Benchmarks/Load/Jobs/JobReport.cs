using System.Globalization;

namespace Load.Jobs;

/// <summary>The figures in Markdown: each contender's medians, and ours as a multiple of theirs.</summary>
internal static class JobReport
{
    public static void Print(TextWriter output, BenchOptions options, DatabaseFacts database, Figures figures, IReadOnlyList<string> contenders)
    {
        Report.PrintMachine(output, database);
        output.WriteLine($"Medians of {options.Pairs} runs in turn, each in a database of its own.");
        output.WriteLine();

        var (ours, others) = (contenders[0], contenders.Skip(1).ToArray());
        output.WriteLine($"| | {ours} |{string.Concat(others.Select(o => $" {o} | {ours}/{o} |"))}");
        output.WriteLine($"|---|---:|{string.Concat(others.Select(_ => "---:|---:|"))}");
        foreach (var row in figures.Rows)
            output.WriteLine($"| {row.Name} | {Figure(row, ours)} |{string.Concat(others.Select(o => $" {Figure(row, o)} | {Text(figures.Ratio(row, ours, o), "0.00")} |"))}");

        string Figure(Row row, string who) => Text(figures.Median(row, who), row.Format);
    }

    private static string Text(double? figure, string format) => figure?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
