namespace Architecture.Tests.Reading;

/// <summary>A text literal in a source file, quotes and prefix included.</summary>
internal sealed record CSharpLiteral(int Start, string Text)
{
    public int End => Start + Text.Length;

    /// <summary>The text with holes in single braces and without braces that are meant as such.</summary>
    public string Holes => Prefix.Count('$') > 1 ? Text.Replace("{{", "{", StringComparison.Ordinal) : Text.Replace("{{", "", StringComparison.Ordinal);

    public bool IsInterpolated => Prefix.Contains('$');

    private ReadOnlySpan<char> Prefix => Text.AsSpan(0, Text.IndexOf('"'));
}
