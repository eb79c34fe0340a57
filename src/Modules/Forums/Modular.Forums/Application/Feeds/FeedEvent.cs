namespace Modular.Forums.Application.Feeds;

/// <summary>One thing that a live feed tells.</summary>
/// <param name="Position">Where the reader stands after it.</param>
/// <param name="Name">A kind of change; <see cref="Opened"/> or <see cref="Ping"/>.</param>
/// <param name="Data">What it says.</param>
internal sealed record FeedEvent(string Position, string Name, object Data)
{
    /// <summary>The first one: where this reader begins.</summary>
    public const string Opened = "feed.opened";

    /// <summary>Nothing was told for a while, and the position moved all the same.</summary>
    public const string Ping = "ping";
}

/// <summary>Where a reader stands.</summary>
/// <param name="Position">To go on from.</param>
internal sealed record FeedStanding(string Position);

/// <summary>Something that happened.</summary>
/// <param name="Type">A kind of change.</param>
/// <param name="Id">Its position, unique for ever.</param>
/// <param name="CategoryId">In which category.</param>
/// <param name="TopicId">In which topic.</param>
/// <param name="ReplyId">The reply that it is about; null for the topic itself.</param>
/// <param name="ActorId">Who did it; null for the system.</param>
/// <param name="Title">The topic's title, where it is about the topic and that can still be seen there.</param>
/// <param name="At">When.</param>
internal sealed record FeedChange(string Type, string Id, long CategoryId, long TopicId, long? ReplyId, Guid? ActorId, string? Title, DateTimeOffset At);
