using System.Text.RegularExpressions;
using Architecture.Tests.Reading;

namespace Architecture.Tests.Rules;

/// <summary>The namespaces that a source file names: in its using lines, in full, or from where it stands (<c>Infrastructure.ForumsDb</c>).</summary>
internal static partial class SourceUses
{
    public static IEnumerable<Use> Of(Module module, TextFile file)
    {
        foreach (Match match in UsingLine.Matches(file.Code)) yield return new(match.Groups["name"].Value, "", "");
        foreach (Match match in FullName.Matches(file.Code)) yield return new(match.Value, "", "");
        foreach (Match match in Relative.Matches(file.Code)) yield return new($"{module.Namespace}.{match.Groups["layer"].Value}", "", "");
    }

    [GeneratedRegex(@"^\s*(global\s+)?using\s+(static\s+)?(\w+\s*=\s*)?(?<name>[A-Z][\w.]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsingLine { get; }

    [GeneratedRegex(@"(?<![\w.])Modular(\.\w+)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FullName { get; }

    [GeneratedRegex(@"(?<![\w.])(?<layer>Domain|Application|Infrastructure|Http)\.[A-Z]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Relative { get; }
}
