namespace Modular.Timeline.Domain;

/// <summary>The lesser texts of an event; all of them may be empty.</summary>
internal static class EventText
{
    public static Result<string> Parse(string? text, int maxLength)
    {
        var tidy = text?.Trim() ?? "";
        if (TextRules.HasControls(tidy)) return EventErrors.TextUnreadable;
        return TextRules.Length(tidy) > maxLength ? EventErrors.TextTooLong(maxLength) : tidy;
    }

    public static Result<string> ParseAddress(string? text)
    {
        var tidy = Parse(text, EventTraits.MaxSourceLength);
        if (tidy.IsFailed || tidy.Value.Length == 0) return tidy;
        return Uri.TryCreate(tidy.Value, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? tidy : EventErrors.AddressMalformed;
    }
}
