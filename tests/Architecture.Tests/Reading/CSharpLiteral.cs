namespace Architecture.Tests.Reading;

/// <summary>A text literal in a source file, quotes and prefix included.</summary>
internal sealed record CSharpLiteral(int Start, string Text)
{
    public int End => Start + Text.Length;

    public bool IsInterpolated => Text.AsSpan(0, Text.IndexOf('"')).Contains('$');
}
