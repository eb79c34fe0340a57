using Architecture.Tests.Reading;

namespace Architecture.Tests.Documents;

/// <summary>docs/architecture.md; the part between the marks is drawn from the code.</summary>
internal static class ArchitectureDocument
{
    public const string Begin = "<!-- generated: modules -->\n";
    public const string End = "<!-- /generated -->";

    public static string File { get; } = Path.Combine(Repository.Root, "docs", "architecture.md");

    public static string Generated() => Part(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"));

    public static void Replace(string diagram)
    {
        var text = System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");
        System.IO.File.WriteAllText(File, text.Replace(Begin + Part(text) + End, Begin + diagram + End, StringComparison.Ordinal));
    }

    private static string Part(string text)
    {
        var start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return text[start..text.IndexOf(End, start, StringComparison.Ordinal)];
    }
}
