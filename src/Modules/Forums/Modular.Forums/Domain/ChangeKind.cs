namespace Modular.Forums.Domain;

/// <summary>The names of changes in the log, the live feed and webhooks. They never change.</summary>
internal static class ChangeKind
{
    public const string TopicCreated = "topic.created";
    public const string TopicUpdated = "topic.updated";
    public const string TopicDeleted = "topic.deleted";
    public const string TopicRestored = "topic.restored";
    public const string TopicLocked = "topic.locked";
    public const string TopicUnlocked = "topic.unlocked";
    public const string TopicPinned = "topic.pinned";
    public const string TopicUnpinned = "topic.unpinned";
    public const string TopicSolved = "topic.solved";
    public const string TopicUnsolved = "topic.unsolved";
    public const string TopicArchived = "topic.archived";
    public const string TopicUnarchived = "topic.unarchived";
    public const string TopicFeatured = "topic.featured";
    public const string TopicUnfeatured = "topic.unfeatured";
    public const string TopicMovedAway = "topic.moved_away";
    public const string TopicMovedHere = "topic.moved_here";
    public const string TopicMerged = "topic.merged";
    public const string ReplyCreated = "reply.created";
    public const string ReplyUpdated = "reply.updated";
    public const string ReplyDeleted = "reply.deleted";
    public const string ReplyRestored = "reply.restored";
    public const string ReplySolution = "reply.solution";

    public static readonly string[] All =
    [
        TopicCreated, TopicUpdated, TopicDeleted, TopicRestored, TopicLocked, TopicUnlocked, TopicPinned, TopicUnpinned, TopicSolved, TopicUnsolved, TopicArchived,
        TopicUnarchived, TopicFeatured, TopicUnfeatured, TopicMovedAway, TopicMovedHere, TopicMerged, ReplyCreated, ReplyUpdated, ReplyDeleted, ReplyRestored, ReplySolution,
    ];
}
