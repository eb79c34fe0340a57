using System.Text;

namespace Modular.Forums.Domain;

/// <summary>One emoji as a reader sees it, spelled in the one way that Unicode calls fully qualified, so that the same picture always counts as the same.</summary>
internal sealed record Emoji
{
    /// <summary>The longest that are in use, families and flags of regions, have 35.</summary>
    public const int MaxLength = 40;

    private const int Joiner = 0x200D;
    private const int AsPicture = 0xFE0F;
    private const int Keycap = 0x20E3;
    private const int BlackFlag = 0x1F3F4;
    private const int TagEnd = 0xE007F;

    private Emoji(string text) => Text = text;

    public string Text { get; }

    public static Result<Emoji> Parse(string? text)
    {
        if (text is null or "" || text.Length > MaxLength || text.EnumerateRunes().Any(r => r == Rune.ReplacementChar)) return ReactionErrors.NoEmoji;

        int[] runes = [.. text.EnumerateRunes().Select(r => r.Value)];
        return (Flag(runes) ?? Key(runes) ?? Joined(runes)) is { } spelled ? new Emoji(spelled) : ReactionErrors.NoEmoji;
    }

    /// <summary>Two letters of a country, or a black flag with the letters of a region.</summary>
    private static string? Flag(int[] runes) => runes switch
    {
        [>= 0x1F1E6 and <= 0x1F1FF, >= 0x1F1E6 and <= 0x1F1FF] => Spell(runes),
        [BlackFlag, .. { Length: > 0 and <= 6 } tags, TagEnd] when tags.All(t => t is >= 0xE0030 and <= 0xE0039 or >= 0xE0061 and <= 0xE007A) => Spell(runes),
        _ => null,
    };

    private static string? Key(int[] runes) => runes switch
    {
        [(>= '0' and <= '9') or '#' or '*', Keycap] or [(>= '0' and <= '9') or '#' or '*', AsPicture, Keycap] => Spell([runes[0], AsPicture, Keycap]),
        _ => null,
    };

    /// <summary>Pictures joined into one; mostly just one.</summary>
    private static string? Joined(int[] runes)
    {
        var spelled = new List<int>(runes.Length + 1);
        for (var i = 0; i < runes.Length; i++)
        {
            if (spelled.Count > 0)
            {
                if (runes[i] != Joiner || ++i == runes.Length) return null;
                spelled.Add(Joiner);
            }

            if (!Picture(runes, ref i, spelled)) return null;
        }

        return Spell([.. spelled]);
    }

    /// <summary>One picture with what belongs to it; moves to its last character.</summary>
    private static bool Picture(int[] runes, ref int at, List<int> spelled)
    {
        var rune = runes[at];
        var isText = EmojiTable.IsText(rune);
        if (!isText && !EmojiTable.IsPicture(rune)) return false;

        spelled.Add(rune);
        if (at + 1 < runes.Length && runes[at + 1] == AsPicture) at++;
        if (at + 1 < runes.Length && runes[at + 1] is >= 0x1F3FB and <= 0x1F3FF)
        {
            if (!EmojiTable.TakesTone(rune)) return false;
            spelled.Add(runes[++at]);
        }
        else if (isText)
        {
            spelled.Add(AsPicture);
        }

        return true;
    }

    private static string Spell(int[] runes) => string.Concat(runes.Select(char.ConvertFromUtf32));
}
