using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>A topic as a whole.</summary>
internal sealed record TopicView : TopicSummary
{
    [JsonConstructor]
    public TopicView() { }

    [SetsRequiredMembers]
    public TopicView(TopicSummary summary) : base(summary) => (Content, ContentHtml, SolutionReplyId, MergedInto) = ("", "", null, null);

    /// <summary>Markdown, as it was written.</summary>
    [JsonPropertyOrder(1)]
    public required string Content { get; init; }

    /// <summary>The content as safe HTML.</summary>
    [JsonPropertyOrder(1)]
    public required string ContentHtml { get; init; }

    [JsonPropertyOrder(1)]
    public required long? SolutionReplyId { get; init; }

    /// <summary>The topic that this one went into; it is deleted then.</summary>
    [JsonPropertyOrder(1)]
    public required long? MergedInto { get; init; }

    /// <summary>What was just written, without reading it again.</summary>
    public static TopicView Of(Topic topic, CategoryLabel category) => new()
    {
        Id = topic.Id,
        Category = category,
        Title = topic.Title.Text,
        Tags = topic.Tags.Tags,
        AuthorId = topic.AuthorId,
        IsPinned = topic.IsPinned,
        IsLocked = topic.IsLocked,
        IsSolved = topic.IsSolved,
        IsArchived = topic.IsArchived,
        IsFeatured = topic.IsFeatured,
        IsDeleted = topic.DeletedAt is not null,
        ReplyCount = topic.ReplyCount,
        ViewCount = topic.ViewCount,
        Score = topic.Score,
        CreatedAt = topic.CreatedAt,
        EditedAt = topic.EditedAt,
        LastActivityAt = topic.LastActivityAt,
        Etag = new(topic.Version, topic.Activity),
        Content = topic.Content.Text,
        ContentHtml = topic.Html ?? "",
        SolutionReplyId = topic.SolutionReplyId,
        MergedInto = topic.MergedInto,
    };
}
