using System.Text.Json.Serialization;
using Modular.Accounts.Contracts;

namespace Modular.Forums.Application;

/// <summary>A topic as it is shown in lists.</summary>
internal record TopicSummary : ITagged
{
    public required long Id { get; init; }

    public required CategoryLabel Category { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Filled in from Accounts, after the row is read.</summary>
    [JsonRequired]
    public UserCard Author { get; set; } = null!;

    public required bool IsPinned { get; init; }

    public required bool IsLocked { get; init; }

    public required bool IsSolved { get; init; }

    public required bool IsArchived { get; init; }

    public required bool IsFeatured { get; init; }

    public required bool IsDeleted { get; init; }

    public required int ReplyCount { get; init; }

    public required long ViewCount { get; init; }

    /// <summary>Votes up minus votes down.</summary>
    public required int Score { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? EditedAt { get; init; }

    public required DateTimeOffset LastActivityAt { get; init; }

    public required EntityTag Etag { get; init; }

    [JsonIgnore]
    public Guid AuthorId { get; init; }
}
