using System.Text.RegularExpressions;

namespace Modular.Timeline.Domain;

/// <summary>What happened, without when. Two titles that differ in spaces or capitals alone are the same.</summary>
internal sealed partial record EventTitle
{
    public const int MaxLength = 200;

    private EventTitle(string text) => Text = text;

    public string Text { get; }

    public string Key => Text.ToLowerInvariant();

    public static Result<EventTitle> Parse(string? text)
    {
        var tidy = Spaces().Replace(text ?? "", " ").Trim();
        if (tidy.Length == 0) return EventErrors.TitleMissing;
        if (TextRules.HasControls(tidy)) return EventErrors.TextUnreadable;
        return TextRules.Length(tidy) > MaxLength ? EventErrors.TitleTooLong : new EventTitle(tidy);
    }

    /// <summary>For the database only: what was stored was parsed once already.</summary>
    public static EventTitle Stored(string text) => new(text);

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
