using System.Text.RegularExpressions;

namespace Modular.Timeline.Domain;

/// <summary>A category's name in addresses and files.</summary>
internal static partial class CategorySlug
{
    public const int MaxLength = 60;

    public static Result<string> Parse(string? text) => text is { Length: > 0 and <= MaxLength } && Form().IsMatch(text) ? text : CategoryErrors.SlugMalformed;

    /// <summary>The slug of what a file calls a category: <c>Art &amp; Music</c> is <c>art-music</c>.</summary>
    public static Result<string> Of(string? name) => string.IsNullOrWhiteSpace(name) ? CategoryErrors.Missing : Parse(Others().Replace(name.ToLowerInvariant(), "-").Trim('-'));

    /// <summary>What a category is called of which the slug alone is known.</summary>
    public static string NameOf(string slug) => char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ');

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Form();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Others();
}
