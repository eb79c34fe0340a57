using System.Text.Json.Serialization;
using Modular.Accounts.Contracts;
using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>A reply as it is shown. Of a deleted one only its place remains: no content, no author.</summary>
internal sealed record ReplyView : ITagged
{
    public required long Id { get; init; }

    public required long TopicId { get; init; }

    public required long? ParentId { get; init; }

    /// <summary>How many replies lie above it.</summary>
    public required int Depth { get; init; }

    /// <summary>How far it is to be set in: its depth, or where that is more, the most that is shown.</summary>
    [JsonRequired]
    public int DisplayDepth { get; set; }

    /// <summary>Null when deleted; filled in from Accounts, after the row is read.</summary>
    [JsonRequired]
    public UserCard? Author { get; set; }

    /// <summary>Markdown, as it was written; null when deleted.</summary>
    public required string? Content { get; init; }

    /// <summary>The content as safe HTML; null when deleted.</summary>
    public required string? ContentHtml { get; init; }

    /// <summary>Votes up minus votes down.</summary>
    public required int Score { get; init; }

    /// <summary>Who talks with whom here; null for imported replies until it is worked out.</summary>
    public required ConversationLabel? Conversation { get; init; }

    public required bool IsSolution { get; init; }

    public required bool IsDeleted { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? EditedAt { get; init; }

    public required EntityTag Etag { get; init; }

    [JsonIgnore]
    public Guid AuthorId { get; init; }

    /// <summary>The ancestors' ids, outermost first: the position in the tree view.</summary>
    [JsonIgnore]
    public long[] Path { get; init; } = [];

    /// <summary>What was just written, without reading it again.</summary>
    public static ReplyView Of(Reply reply, Topic topic) => Of(reply, topic.SolutionReplyId == reply.Id);

    /// <summary>The same, where the topic is not at hand.</summary>
    public static ReplyView Of(Reply reply, bool isSolution) => new()
    {
        Id = reply.Id,
        TopicId = reply.TopicId,
        ParentId = reply.ParentId,
        Depth = reply.Depth,
        AuthorId = reply.AuthorId,
        Content = reply.DeletedAt is null ? reply.Content.Text : null,
        ContentHtml = reply.DeletedAt is null ? reply.Html ?? "" : null,
        Score = reply.Score,
        Conversation = reply.DeletedAt is not null ? null : ConversationLabel.Of(reply.ConversationId, reply.ThreadRootId, reply.Participants),
        IsSolution = isSolution,
        IsDeleted = reply.DeletedAt is not null,
        CreatedAt = reply.CreatedAt,
        EditedAt = reply.EditedAt,
        Etag = TagOf(reply.Version, reply.Activity, isSolution),
        Path = reply.Path,
    };

    /// <summary>Whether it is the solution is its topic's to say, and shown here too: it makes two representations of each state of the reply.</summary>
    internal static EntityTag TagOf(long version, long activity, bool isSolution) => new(version, activity * 2 + (isSolution ? 1 : 0));
}
