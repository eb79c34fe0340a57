using System.Text;

namespace Modular.Forums.Application.Tags;

/// <summary>A place in a list of tags.</summary>
/// <param name="Topics">How many topics the tag had.</param>
/// <param name="Tag">The tag.</param>
internal sealed record TagPosition(long Topics, string Tag)
{
    /// <summary>A cursor holds whole numbers, and a tag is few characters.</summary>
    public static Cursor At(string order, TagCount item) => Cursor.At(order, [item.Topics, .. item.Tag.Select(c => (long)c)]);

    public static TagPosition Of(Cursor cursor)
    {
        var tag = new string([.. cursor.Values.Skip(1).Select(v => (char)Math.Clamp(v, 1, char.MaxValue))]);
        return new(cursor[0], tag.EnumerateRunes().Contains(Rune.ReplacementChar) ? "" : tag); // somebody made it up: half a character is no text
    }
}
