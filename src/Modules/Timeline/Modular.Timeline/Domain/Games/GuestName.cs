namespace Modular.Timeline.Domain.Games;

/// <summary>The name that a guest gives: anybody may give it, so it proves nothing and counts nowhere.</summary>
internal static class GuestName
{
    public const int MaxLength = 100;

    public static Result<string> Parse(string? text)
    {
        var tidy = text?.Trim() ?? "";
        return TextRules.Length(tidy) is >= 1 and <= MaxLength && !tidy.Any(char.IsControl) ? tidy : SetupErrors.GuestName;
    }
}
