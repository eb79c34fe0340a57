using System.Text.Json.Serialization;
using Modular.Accounts.Contracts;

namespace Modular.Forums.Application;

/// <summary>A reply as it is shown. Of a deleted one only its place remains: no content, no author.</summary>
internal sealed record ReplyView : ITagged
{
    public required long Id { get; init; }

    public required long TopicId { get; init; }

    public required long? ParentId { get; init; }

    /// <summary>How many replies lie above it.</summary>
    public required int Depth { get; init; }

    /// <summary>Null when deleted; filled in from Accounts, after the row is read.</summary>
    [JsonRequired]
    public UserCard? Author { get; set; }

    public required string? Content { get; init; }

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
}
