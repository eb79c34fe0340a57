namespace Modular.Forums.Contracts;

/// <summary>Somebody opened a topic.</summary>
/// <param name="TopicId">The topic.</param>
/// <param name="CategoryId">Where.</param>
/// <param name="AuthorId">Who.</param>
/// <param name="Title">Its title at that time.</param>
/// <param name="At">When.</param>
public sealed record TopicCreated(long TopicId, long CategoryId, Guid AuthorId, string Title, DateTimeOffset At) : IIntegrationEvent
{
    /// <inheritdoc/>
    public static string Name => "forums.topic_created";

    /// <inheritdoc/>
    string? IIntegrationEvent.About => $"topic/{TopicId}";
}
