namespace Modular.Forums.Contracts;

/// <summary>Somebody replied to a topic.</summary>
/// <param name="ReplyId">The reply.</param>
/// <param name="TopicId">Its topic.</param>
/// <param name="CategoryId">The topic's category at that time.</param>
/// <param name="AuthorId">Who.</param>
/// <param name="ParentId">The reply that it answers; null when it answers the topic itself.</param>
/// <param name="At">When.</param>
public sealed record ReplyPosted(long ReplyId, long TopicId, long CategoryId, Guid AuthorId, long? ParentId, DateTimeOffset At) : IIntegrationEvent
{
    /// <inheritdoc/>
    public static string Name => "forums.reply_posted";

    /// <inheritdoc/>
    string? IIntegrationEvent.About => $"topic/{TopicId}";
}
