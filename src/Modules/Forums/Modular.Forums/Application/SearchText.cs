using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Application;

/// <summary>What somebody looks for.</summary>
internal sealed record SearchText
{
    public const int MinLength = 2;
    public const int MaxLength = 200;

    private static readonly Error Length = new(Invalid, "forums.search.length", $"Look for {MinLength} to {MaxLength} characters.");

    private SearchText(string text) => Text = text;

    public string Text { get; }

    /// <summary>
    /// The last word, which the person may still be typing: it matches as a prefix. Null where the query ends in an operator or a quote,
    /// and where an "or" binds the last word to what stands before it.
    /// </summary>
    public string? Prefix
    {
        get
        {
            var words = Text.Split(' ');
            if (words.Contains("or", StringComparer.OrdinalIgnoreCase)) return null;

            return words[^1].Length >= MinLength && words[^1].All(char.IsLetterOrDigit) ? words[^1] : null;
        }
    }

    /// <summary>Everything before <see cref="Prefix"/>.</summary>
    public string Head => Prefix is { } prefix ? Text[..^prefix.Length].TrimEnd() : Text;

    public static Result<SearchText> Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        return TextRules.Length(trimmed) is >= MinLength and <= MaxLength ? new SearchText(trimmed) : Length;
    }
}
