using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure.Changes;

/// <summary>Does something about all that happens, later and in order, a batch in one transaction: each change counts exactly once.</summary>
internal interface IChangeFollower
{
    /// <summary>Its name in the table of positions; never changes.</summary>
    static abstract string Name { get; }

    /// <summary>In a transaction, which also moves the follower's position.</summary>
    Task FollowAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancel);
}

/// <summary>A change as the log has it.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Kind">One of <see cref="ChangeKind"/>.</param>
/// <param name="CategoryId">Whose topic it is, or was.</param>
/// <param name="TopicId">The topic.</param>
/// <param name="ReplyId">The reply, where it is about one.</param>
/// <param name="ActorId">Who did it; null for the system.</param>
/// <param name="Topics">What the category's count of topics changes by.</param>
/// <param name="Replies">What the category's count of replies changes by.</param>
/// <param name="At">When.</param>
internal sealed record ChangeRow(ChangePosition Position, string Kind, long CategoryId, long TopicId, long? ReplyId, Guid? ActorId, int Topics, int Replies, DateTimeOffset At);
