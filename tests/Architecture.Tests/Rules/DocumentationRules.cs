using System.Text.RegularExpressions;

namespace Architecture.Tests.Rules;

/// <summary>The compiler asks for the documentation of what is public; here it is asked whether it still may.</summary>
internal static partial class DocumentationRules
{
    public static readonly Rule CompilerAsks = Rule.OfSolution("The compiler may complain of undocumented public members, in all of src", subject =>
        Verdict.On(subject.Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) || !f.Path.Contains('/', StringComparison.Ordinal)), file =>
            Silenced.IsMatch(file.Text) ? $"{file.Path} silences CS1591" : null)
            .Also(subject.Files.Any(f => f.Path == "Directory.Build.props" && Asked.IsMatch(f.Text)) ? [] : ["Directory.Build.props does not generate documentation as an error"]));

    [GeneratedRegex(@"CS1591|warning\s+disable\s+1591|<NoWarn>[^<]*\b1591\b|GenerateDocumentationFile>\s*false|TreatWarningsAsErrors>\s*false", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Silenced { get; }

    [GeneratedRegex(@"(?=.*<TreatWarningsAsErrors>true)(?=.*<GenerateDocumentationFile>true)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked { get; }
}
