using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Modular.Forums.Application;

/// <summary>A topic as a whole.</summary>
internal sealed record TopicView : TopicSummary
{
    [JsonConstructor]
    public TopicView() { }

    [SetsRequiredMembers]
    public TopicView(TopicSummary summary) : base(summary) => (Content, SolutionReplyId) = ("", null);

    [JsonPropertyOrder(1)]
    public required string Content { get; init; }

    [JsonPropertyOrder(1)]
    public required long? SolutionReplyId { get; init; }
}
