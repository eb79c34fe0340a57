using System.Text.RegularExpressions;

namespace Modular.Forums.Domain;

/// <summary>A name that is safe in addresses. It holds a letter, so that it is never taken for an id.</summary>
internal sealed partial record Slug
{
    public const int MaxLength = 60;

    private Slug(string text) => Text = text;

    public string Text { get; }

    public static Result<Slug> Parse(string? text) =>
        text is { Length: > 0 and <= MaxLength } && Form().IsMatch(text) && text.Any(char.IsAsciiLetter) ? new Slug(text) : CategoryErrors.SlugMalformed;

    /// <summary>For the database only: what was stored was parsed once already.</summary>
    public static Slug Stored(string text) => new(text);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
