using System.Text.Json.Serialization;
using Modular.Accounts.Contracts;

namespace Modular.Forums.Application;

/// <summary>One match. Title and snippet are HTML: escaped, with <c>&lt;mark&gt;</c> around what matched.</summary>
internal sealed record SearchHit
{
    public required string Type { get; init; }

    public required long TopicId { get; init; }

    public required long? ReplyId { get; init; }

    public required CategoryLabel Category { get; init; }

    public required string Title { get; init; }

    public required string Snippet { get; init; }

    /// <summary>Filled in from Accounts, after the row is read.</summary>
    [JsonRequired]
    public UserCard Author { get; set; } = null!;

    public required double Score { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    [JsonIgnore]
    public Guid AuthorId { get; init; }

    [JsonIgnore]
    public Cursor Position { get; init; } = null!;
}

/// <summary>What was found, and whether only the newest matches were ranked because there are very many.</summary>
internal sealed record SearchHits(List<SearchHit> Hits, bool Capped);

/// <summary>One page of matches.</summary>
/// <param name="Items">The matches.</param>
/// <param name="Next">An opaque cursor to the next page; null on the last one.</param>
/// <param name="Capped">True when the words are so common that only their newest matches were ranked.</param>
internal sealed record SearchPage(IReadOnlyList<SearchHit> Items, string? Next, bool Capped) : IPage;
