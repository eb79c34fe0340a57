using System.Text.Json.Serialization;
using Modular.Accounts.Contracts;

namespace Modular.Forums.Application.Notifications;

/// <summary>Something that the caller is told.</summary>
internal sealed record NotificationView
{
    /// <summary>Counts up for each person.</summary>
    public required long Id { get; init; }

    /// <summary>mention, reply, solution, topic_reply, new_topic; more may come.</summary>
    public required string Kind { get; init; }

    /// <summary>The topic, as it is called now; null where it is about none.</summary>
    public required TopicLabel? Topic { get; init; }

    /// <summary>The reply; null where it is about none.</summary>
    public required long? ReplyId { get; init; }

    /// <summary>Who did it; null for the system. Filled in from Accounts, after the row is read.</summary>
    [JsonRequired]
    public UserCard? Actor { get; set; }

    /// <summary>A few words besides; null for most.</summary>
    public required string? Note { get; init; }

    public required bool IsRead { get; init; }

    public required DateTimeOffset At { get; init; }

    [JsonIgnore]
    public Guid? ActorId { get; init; }
}
