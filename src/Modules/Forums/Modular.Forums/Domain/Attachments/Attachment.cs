namespace Modular.Forums.Domain.Attachments;

/// <summary>A file that somebody sent, on its own until a post of theirs names it. It belongs to one post; another that names it only points there.</summary>
internal sealed class Attachment
{
    private Attachment() { }

    public Guid Id { get; private init; }

    public Guid OwnerId { get; private init; }

    public string Name { get; private init; } = "";

    /// <summary>By its bytes.</summary>
    public string MediaType { get; private init; } = "";

    public long Bytes { get; private init; }

    public ContentHash Hash { get; private init; } = null!;

    public long? TopicId { get; private init; }

    public long? ReplyId { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Since when no post names it, where none does.</summary>
    public DateTimeOffset PendingSince { get; private init; }

    public static Attachment Of(Guid id, Guid ownerId, string name, string mediaType, long bytes, ContentHash hash, DateTimeOffset now) =>
        new() { Id = id, OwnerId = ownerId, Name = name, MediaType = mediaType, Bytes = bytes, Hash = hash, CreatedAt = now, PendingSince = now };
}
