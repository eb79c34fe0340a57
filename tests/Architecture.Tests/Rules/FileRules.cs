using System.Text.RegularExpressions;

namespace Architecture.Tests.Rules;

/// <summary>How long files are, what they are called and what stands in none of them.</summary>
internal static partial class FileRules
{
    private const int MaxLines = 200;
    private const int MaxMedian = 40;
    private const int MaxPercentile95 = 110;

    private static readonly string[] SayNothing = ["Extensions.cs", "Helper.cs", "Helpers.cs", "Util.cs", "Utils.cs", "Utilities.cs", "Endpoint.cs", "Common.cs", "Class1.cs"];
    private static readonly string[] WithoutTypes = ["Program.cs", "AssemblyInfo.cs"];

    public static readonly Rule Length = Rule.OfSolution("A source file has at most 200 lines", subject =>
        Verdict.On(subject.Sources, file => file.LineCount > MaxLines ? $"{file.Path} has {file.LineCount} lines" : null));

    public static readonly Rule Lengths = Rule.OfSolution("Half of the product's files have at most 40 lines, 95 of 100 at most 110", subject =>
    {
        var lines = subject.ProductSources.Select(f => f.LineCount).Order().ToList();
        if (lines.Count == 0) return new(0, []);

        int median = lines[lines.Count / 2], high = lines[Math.Min(lines.Count - 1, lines.Count * 95 / 100)];
        var figures = $"{lines.Count} files, {lines.Sum()} lines; median {median}, 95th percentile {high}, longest {lines[^1]}";
        return new(lines.Count, median <= MaxMedian && high <= MaxPercentile95 ? [] : [figures], figures);
    });

    public static readonly Rule NamedAfterFirstType = Rule.OfSolution("A source file is named after its first type", subject =>
        Verdict.On(subject.Sources.Where(f => !WithoutTypes.Contains(f.Name, StringComparer.Ordinal)), file =>
            file.Types.Count == 0 ? $"{file.Path} declares no type"
            : file.Types[0] + ".cs" != file.Name ? $"{file.Path} declares {file.Types[0]} first" : null));

    public static readonly Rule TellingNames = Rule.OfSolution("A source file's name says what is in it", subject =>
        Verdict.On(subject.Sources, file =>
            SayNothing.Any(name => file.Name == name || name == "Extensions.cs" && file.Name.EndsWith(name, StringComparison.Ordinal)) || file.Name.EndsWith("Manager.cs", StringComparison.Ordinal)
                ? $"{file.Path} could hold anything" : null));

    public static readonly Rule NothingLeftOver = Rule.OfSolution("Nothing is put off, folded away or left out", subject =>
        Verdict.On(subject.Sources, file => PutOff.Matches(file.Text).Select(m => $"{file.Path} says {m.Value}")));

    // The classes with one letter keep this line from matching itself.
    [GeneratedRegex(@"\b(TOD[O]|FIXM[E]|HAC[K]|XX[X])\b|NotImplementedExceptio[n]|#\s*regio[n]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PutOff { get; }
}
