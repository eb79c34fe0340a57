using System.Text.Json.Serialization;
using Modular.Accounts.Contracts;
using Modular.Forums.Application.Sanctions;

namespace Modular.Forums.Application.Reports;

/// <summary>A post that was reported, as moderators see it; all its reports are one.</summary>
internal sealed record CaseView : ITagged
{
    public required long Id { get; init; }

    /// <summary>pending, resolved or dismissed.</summary>
    public required string Status { get; init; }

    public required CategoryLabel Category { get; init; }

    public required long TopicId { get; init; }

    /// <summary>Null where the topic's own text was reported.</summary>
    public required long? ReplyId { get; init; }

    public required string TopicTitle { get; init; }

    /// <summary>The first 300 characters of the post, as it is now.</summary>
    public required string Excerpt { get; init; }

    public required bool IsDeleted { get; init; }

    /// <summary>Who wrote the post.</summary>
    [JsonRequired]
    public UserCard Author { get; set; } = null!;

    public required int ReportCount { get; init; }

    /// <summary>All reasons that were given: spam, abuse, off_topic, illegal, other.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    [JsonRequired]
    public UserCard? Assignee { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastReportedAt { get; init; }

    public required DateTimeOffset? ClosedAt { get; init; }

    [JsonRequired]
    public UserCard? ClosedBy { get; set; }

    /// <summary>What was done: none, hide, delete, warn or suspend; null while it is pending and where it was dismissed.</summary>
    public required string? Action { get; init; }

    public required string? Note { get; init; }

    public required EntityTag Etag { get; init; }

    [JsonIgnore]
    public Guid AuthorId { get; init; }

    [JsonIgnore]
    public Guid? AssigneeId { get; init; }

    [JsonIgnore]
    public Guid? CloserId { get; init; }

    public static IEnumerable<Guid> PeopleIn(IEnumerable<CaseView> cases) =>
        cases.SelectMany(k => (Guid?[])[k.AuthorId, k.AssigneeId, k.CloserId]).OfType<Guid>();

    public static void Show(IEnumerable<CaseView> cases, IReadOnlyDictionary<Guid, UserCard> cards)
    {
        foreach (var one in cases)
        {
            one.Author = StandingView.CardOf(cards, one.AuthorId);
            one.Assignee = one.AssigneeId is { } assignee ? StandingView.CardOf(cards, assignee) : null;
            one.ClosedBy = one.CloserId is { } closer ? StandingView.CardOf(cards, closer) : null;
        }
    }
}
