using System.Globalization;
using System.Text;

namespace Modular.Accounts.Domain;

/// <summary>What a user calls themselves: any script, one line, and nothing that hides or turns the text around it.</summary>
internal sealed record DisplayName
{
    public const int MaxLength = 60;

    private DisplayName(string text) => Text = text;

    public string Text { get; }

    public static Result<DisplayName> Parse(string? text)
    {
        var name = text?.Trim() ?? "";
        if (TextRules.Length(name) > MaxLength || !name.EnumerateRunes().All(MayStand) || !name.EnumerateRunes().Any(IsSeen)) return UserErrors.DisplayNameMalformed;

        return new DisplayName(name);
    }

    /// <summary>Who gives none is shown by username.</summary>
    public static DisplayName Of(Username username) => new(username.Text);

    /// <summary>Joiners belong to Persian, Indic scripts and emoji; other invisible characters, direction marks among them, serve to deceive.</summary>
    private static bool MayStand(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate => false,
        UnicodeCategory.Format => rune.Value is 0x200c or 0x200d or (>= 0xe0020 and <= 0xe007f),
        _ => rune.Value != 0xfffd,
    };

    private static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
        && rune.Value is not (0x3164 or 0x115f or 0x1160 or 0xffa0 or 0x2800); // letters and signs that are drawn as nothing
}
