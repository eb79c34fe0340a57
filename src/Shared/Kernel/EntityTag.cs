using System.Globalization;
using System.Text.Json.Serialization;

namespace Modular.Kernel;

/// <summary>
/// A resource's strong entity tag, <c>"version.activity"</c>. Edits raise the version; anything else that changes what is shown raises the activity,
/// so that a new reply refreshes caches (If-None-Match) without failing everybody's edits (If-Match).
/// </summary>
/// <param name="Version">Raised by edits alone.</param>
/// <param name="Activity">Raised by all other visible changes.</param>
[JsonConverter(typeof(EntityTagJson))]
public readonly record struct EntityTag(long Version, long Activity = 0)
{
    /// <summary>The tag as it stands in a header, quotes included.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"\"{Version}.{Activity}\"");

    /// <summary>Reads one strong tag of ours; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out EntityTag tag)
    {
        tag = default;
        text = text.Trim();
        if (text.Length < 5 || text[0] != '"' || text[^1] != '"') return false;

        text = text[1..^1];
        var dot = text.IndexOf('.');
        if (dot < 0 || !Number(text[..dot], out var version) || !Number(text[(dot + 1)..], out var activity)) return false;

        tag = new(version, activity);
        return true;
    }

    private static bool Number(ReadOnlySpan<char> text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
