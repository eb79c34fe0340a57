namespace Modular.Forums.Domain;

/// <summary>What a draft says so far. It need not be a post yet: only lengths are held.</summary>
internal sealed record DraftText
{
    private DraftText(string title, string content, string[] tags) => (Title, Content, Tags) = (title, content, tags);

    public string Title { get; }

    public string Content { get; }

    public string[] Tags { get; }

    public static Result<DraftText> Parse(string? title, string? content, IReadOnlyList<string?>? tags)
    {
        var check = new Validation();
        check.Require(TextRules.Length(title ?? "") <= TopicTitle.MaxLength, "/title", DraftErrors.TitleTooLong);
        check.Require(TextRules.Length(content ?? "") <= PostContent.MaxLength, "/content", DraftErrors.ContentTooLong);
        check.Require((tags?.Count ?? 0) <= TagSet.MaxTags, "/tags", DraftErrors.TooManyTags);
        for (var i = 0; i < Math.Min(tags?.Count ?? 0, TagSet.MaxTags); i++) check.Require(TextRules.Length(tags![i] ?? "") <= TagSet.MaxLength, $"/tags/{i}", DraftErrors.TagTooLong);
        return check.Failed ? check.Errors : new DraftText(title ?? "", content ?? "", [.. (tags ?? []).Select(t => t ?? "")]);
    }
}
