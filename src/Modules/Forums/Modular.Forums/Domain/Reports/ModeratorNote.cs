namespace Modular.Forums.Domain.Reports;

/// <summary>A few words beside a report or a decision; may be empty.</summary>
internal sealed record ModeratorNote
{
    public const int MaxLength = 1000;

    private ModeratorNote(string text) => Text = text;

    public string Text { get; }

    public static Result<ModeratorNote> Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (TextRules.Length(trimmed) > MaxLength) return ReportErrors.NoteTooLong;
        return TextRules.HasControls(trimmed) ? ReportErrors.NoteUnreadable : new ModeratorNote(trimmed);
    }
}
