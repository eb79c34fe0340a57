namespace Modular.Forums.Domain;

/// <summary>What somebody wrote, in Markdown. A topic has to say more than a reply.</summary>
internal sealed record PostContent
{
    public const int MinTopicLength = 10;
    public const int MinReplyLength = 1;
    public const int MaxLength = 50_000;

    private PostContent(string text) => Text = text;

    public string Text { get; }

    public static Result<PostContent> ParseTopic(string? text) => Parse(text, MinTopicLength, TopicErrors.ContentTooShort);

    public static Result<PostContent> ParseReply(string? text) => Parse(text, MinReplyLength, TopicErrors.ContentMissing);

    /// <summary>For the database only: what was stored was parsed once already.</summary>
    public static PostContent Stored(string text) => new(text);

    private static Result<PostContent> Parse(string? text, int minLength, Error tooShort)
    {
        var trimmed = text?.Trim() ?? "";
        var length = TextRules.Length(trimmed);

        if (length == 0) return TopicErrors.ContentMissing;
        if (length < minLength) return tooShort;
        if (length > MaxLength) return TopicErrors.ContentTooLong;
        if (TextRules.HasControls(trimmed)) return TopicErrors.ContentUnreadable;

        return new PostContent(trimmed);
    }
}
