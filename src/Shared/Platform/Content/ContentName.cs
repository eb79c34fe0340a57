using System.Globalization;
using System.Text;

namespace Modular.Platform.Content;

/// <summary>Makes a file name that somebody sent fit to be shown and saved anywhere. It never becomes part of a path of ours.</summary>
internal static class ContentName
{
    public const int MaxLength = 200;

    private const int MaxExtension = 20;
    private const string NotInNames = "\"*:<>?|";

    /// <summary>The last part of it, without what systems refuse or eyes are fooled by; a name without an extension gets <paramref name="extension"/>.</summary>
    public static string Clean(string? given, string extension)
    {
        var last = (given ?? "")[((given ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var name = Readable(last).TrimEnd(' ', '.');
        var own = Path.GetExtension(name);
        if (own.Length is <= 1 or > MaxExtension) (name, own) = (name + extension, extension);

        var stem = name[..^own.Length].Trim(' ', '.');
        return Shorten(stem.Length == 0 ? "file" : stem, MaxLength - own.Length) + own;
    }

    /// <summary>Without control characters, and without those that turn the direction of reading: <c>gnp.exe</c> must not look like <c>exe.png</c>.</summary>
    private static string Readable(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate))
                kept.Append(rune.IsBmp && NotInNames.Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
        return kept.ToString();
    }

    /// <summary>Not in the middle of a character of two.</summary>
    private static string Shorten(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
