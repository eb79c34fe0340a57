namespace Modular.Forums.Domain.Sanctions;

/// <summary>Why; the person concerned reads it.</summary>
internal sealed record SanctionReason
{
    public const int MaxLength = 1000;

    private SanctionReason(string text) => Text = text;

    public string Text { get; }

    public static Result<SanctionReason> Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0) return SanctionErrors.ReasonMissing;
        if (TextRules.Length(trimmed) > MaxLength) return SanctionErrors.ReasonTooLong;
        return TextRules.HasControls(trimmed) ? SanctionErrors.ReasonUnreadable : new SanctionReason(trimmed);
    }
}
