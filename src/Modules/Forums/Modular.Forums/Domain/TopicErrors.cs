using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

/// <summary>Every way a topic can refuse.</summary>
internal static class TopicErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "forums.topic.not_found", "There is no such topic.");
    public static readonly Error NotYours = new(Forbidden, "forums.topic.not_yours", "Only its author and moderators may change a topic.");
    public static readonly Error Locked = new(Conflict, "forums.topic.locked", "This topic is locked.");
    public static readonly Error Archived = new(Conflict, "forums.topic.archived", "This topic is archived.");
    public static readonly Error Deleted = new(Conflict, "forums.topic.deleted", "This topic was deleted.");
    public static readonly Error Merged = new(Conflict, "forums.topic.merged", "This topic went into another one.");
    public static readonly Error Erased = new(Conflict, "forums.topic.erased", "Its author took their words away for good.");
    public static readonly Error Answered = new(Conflict, "forums.topic.answered", "Others have answered. Only who keeps order may delete it now.");
    public static readonly Error ReasonTooLong = new(Invalid, "forums.post.reason_too_long", $"Keep the reason to {DeletionReason.MaxLength} characters.");
    public static readonly Error ReasonNotYours = new(Forbidden, "forums.post.reason_not_yours", "Only who keeps order gives a reason.");
    public static readonly Error NotForGood = new(Forbidden, "forums.post.not_for_good", "Only admins may delete for good.");
    public static readonly Error HistoryNotYours = new(Forbidden, "forums.post.history_not_yours", "Only its author and who keeps order may read what it said before.");
    public static readonly Error MergeTargetMissing = new(Invalid, "forums.topic.merge_target_missing", "Say which topic it goes into.");
    public static readonly Error MergeTargetUnknown = new(Invalid, "forums.topic.merge_target_unknown", "There is no such topic.", "/into");
    public static readonly Error MergeIntoItself = new(Invalid, "forums.topic.merge_into_itself", "A topic cannot go into itself.");
    public static readonly Error DuplicateTitle = new(Conflict, "forums.topic.duplicate_title", "This category already has a topic with that title.", "/title");
    public static readonly Error NothingToEdit = new(Invalid, "forums.topic.nothing_to_edit", "Give at least one field to change.");

    public static readonly Error TitleMissing = new(Invalid, "forums.topic.title_missing", "Give the topic a title.");
    public static readonly Error TitleTooShort = new(Invalid, "forums.topic.title_too_short", $"A title has at least {TopicTitle.MinLength} characters.");
    public static readonly Error TitleTooLong = new(Invalid, "forums.topic.title_too_long", $"Keep the title to {TopicTitle.MaxLength} characters.");
    public static readonly Error TitleUnreadable = new(Invalid, "forums.topic.title_unreadable", "A title is one line without control characters.");

    public static readonly Error ContentMissing = new(Invalid, "forums.post.content_missing", "Write something.");
    public static readonly Error ContentTooShort = new(Invalid, "forums.post.content_too_short", $"A topic says at least {PostContent.MinTopicLength} characters.");
    public static readonly Error ContentTooLong = new(Invalid, "forums.post.content_too_long", $"Keep it to {PostContent.MaxLength} characters.");
    public static readonly Error TooNested = new(Invalid, "forums.post.too_nested", "Quotes and lists inside of each other go too deep.");
    public static readonly Error ContentUnreadable = new(Invalid, "forums.post.content_unreadable", "Control characters are not accepted.");

    public static readonly Error TooManyTags = new(Invalid, "forums.topic.too_many_tags", $"A topic has at most {TagSet.MaxTags} tags.");
    public static readonly Error TagMalformed = new(Invalid, "forums.topic.tag_malformed", $"A tag is lower-case-with-hyphens, at most {TagSet.MaxLength} characters.");
    public static readonly Error TagRepeated = new(Invalid, "forums.topic.tag_repeated", "This tag is there already.");

    /// <summary>For those who may see where it went.</summary>
    public static Error MergedAway(long target) => new(ErrorKind.NotFound, "forums.topic.merged_away", $"This topic went into topic {target}.");

    /// <summary>The gravest of the reasons why a topic takes no writing; null where it does.</summary>
    public static Error? WhyClosed(bool deleted, bool archived, bool locked) => deleted ? Deleted : archived ? Archived : locked ? Locked : null;
}
