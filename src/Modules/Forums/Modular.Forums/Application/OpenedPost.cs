using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>A topic's own text or a reply that the caller may see, with the topic's row locked until the transaction ends.</summary>
/// <param name="In">The topic, and what the caller may do there.</param>
/// <param name="Reply">The reply; null for the topic's own text.</param>
internal sealed record OpenedPost(OpenedTopic In, Reply? Reply)
{
    public PostRef Ref => Reply is null ? PostRef.Topic(In.Topic.Id) : PostRef.Reply(Reply.Id);

    public Guid AuthorId => Reply?.AuthorId ?? In.Topic.AuthorId;

    public bool IsDeleted => In.Topic.DeletedAt is not null || Reply?.DeletedAt is not null;

    /// <summary>Why nobody votes on it or reacts to it any more; null where they may.</summary>
    public Error? AtRest() => In.Topic.AtRest() ?? (Reply?.DeletedAt is null ? null : PostErrors.Deleted);
}
