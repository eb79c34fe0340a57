namespace Modular.Forums.Domain;

internal sealed record TopicTitle
{
    public const int MinLength = 3;
    public const int MaxLength = 200;

    /// <summary>Stands over what others answered, where the author took their own words away.</summary>
    public static readonly TopicTitle Removed = new("Removed topic");

    private TopicTitle(string text) => Text = text;

    public string Text { get; }

    /// <summary>What two titles have in common when a reader takes them for the same.</summary>
    public string Key => Text.ToLowerInvariant();

    public static Result<TopicTitle> Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var length = TextRules.Length(trimmed);

        if (length == 0) return TopicErrors.TitleMissing;
        if (length < MinLength) return TopicErrors.TitleTooShort;
        if (length > MaxLength) return TopicErrors.TitleTooLong;
        if (TextRules.HasControls(trimmed) || trimmed.AsSpan().ContainsAny('\r', '\n')) return TopicErrors.TitleUnreadable;

        return new TopicTitle(trimmed);
    }

    /// <summary>For the database only: what was stored was parsed once already.</summary>
    public static TopicTitle Stored(string text) => new(text);
}
