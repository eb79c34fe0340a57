namespace Modular.Forums.Domain;

/// <summary>Why somebody who keeps order deleted something; kept in the audit log.</summary>
internal sealed record DeletionReason
{
    public const int MaxLength = 500;

    private DeletionReason(string? text) => Text = text;

    public string? Text { get; }

    /// <summary>There need not be one.</summary>
    public static Result<DeletionReason> Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (TextRules.Length(trimmed) > MaxLength) return TopicErrors.ReasonTooLong;

        return TextRules.HasControls(trimmed) ? TopicErrors.ContentUnreadable : new DeletionReason(trimmed.Length == 0 ? null : trimmed);
    }
}
