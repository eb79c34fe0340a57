using System.Text.Json.Serialization;
using Modular.Accounts.Contracts;

namespace Modular.Forums.Application.Revisions;

/// <summary>What a topic or reply said before somebody edited it.</summary>
internal sealed record RevisionView
{
    /// <summary>The version that said so.</summary>
    public required long Version { get; init; }

    /// <summary>Null for a reply, as are the tags.</summary>
    public required string? Title { get; init; }

    /// <summary>Markdown, as it was written.</summary>
    public required string Content { get; init; }

    public required IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Who put something else in its place; filled in from Accounts, after the row is read.</summary>
    [JsonRequired]
    public UserCard ReplacedBy { get; set; } = null!;

    public required DateTimeOffset ReplacedAt { get; init; }

    [JsonIgnore]
    public Guid EditorId { get; init; }
}
