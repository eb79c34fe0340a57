using System.Text.Json.Serialization;

namespace Modular.Forums.Application.Follows;

/// <summary>Something that the caller follows or mutes: a topic (in its category), a category or a tag.</summary>
internal sealed record FollowItem
{
    public required string Level { get; init; }

    /// <summary>True where they follow it because they wrote there.</summary>
    public required bool IsAutomatic { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required TopicLabel? Topic { get; init; }

    public required CategoryLabel? Category { get; init; }

    public required string? Tag { get; init; }

    [JsonIgnore]
    public long Id { get; init; }
}
