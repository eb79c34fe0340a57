using System.Text.RegularExpressions;

namespace Architecture.Tests.Reading;

/// <summary>A file of the repository: where it stands, with forward slashes and from the root, and what it says.</summary>
internal sealed partial record TextFile(string Path, string Text)
{
    private readonly Lazy<CSharpText> _code = new(() => CSharpText.Read(Text));

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Folder => Path[..Math.Max(0, Path.LastIndexOf('/'))];

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsSql => Path.EndsWith(".sql", StringComparison.Ordinal);

    public bool IsProduct => Path.StartsWith("src/", StringComparison.Ordinal);

    public int LineCount => Text.TrimEnd('\n').Count(c => c == '\n') + 1;

    /// <summary>The program alone: comments and the insides of texts are blanks.</summary>
    public string Code => _code.Value.Code;

    public IReadOnlyList<CSharpLiteral> Literals => _code.Value.Literals;

    public string? Namespace => NamespaceLine.Match(Code) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>The types at the top of the file in the order of their declaration.</summary>
    public IReadOnlyList<string> Types => [.. Declaration.Matches(Code).Select(m => m.Groups["name"].Value)];

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamespaceLine { get; }

    [GeneratedRegex(@"^((public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe)\s+)*(class|struct|interface|enum|record(\s+(class|struct))?|delegate\s+[\w<>\[\],.?]+)\s+(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration { get; }
}
