using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>Every way a draft can be refused.</summary>
internal static class DraftErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "forums.draft.not_found", "There is no such draft.");
    public static readonly Error KeyMalformed = new(Invalid, "forums.draft.key_malformed", "A draft is called topic-… after the topic it answers, or category-… after the category of a new topic.");
    public static readonly Error TooMany = new(Conflict, "forums.draft.too_many", $"{Draft.MaxDrafts} drafts are all that are kept; delete one.");
    public static readonly Error TitleTooLong = new(Invalid, "forums.draft.title_too_long", $"Keep the title to {TopicTitle.MaxLength} characters.");
    public static readonly Error ContentTooLong = new(Invalid, "forums.draft.content_too_long", $"Keep it to {PostContent.MaxLength} characters.");
    public static readonly Error TooManyTags = new(Invalid, "forums.draft.too_many_tags", $"A topic has at most {TagSet.MaxTags} tags.");
    public static readonly Error TagTooLong = new(Invalid, "forums.draft.tag_too_long", $"A tag has at most {TagSet.MaxLength} characters.");
}
