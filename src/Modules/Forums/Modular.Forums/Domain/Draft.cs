namespace Modular.Forums.Domain;

/// <summary>What somebody has begun to write: an answer to a topic, or a topic in a category. Only they see it.</summary>
internal sealed class Draft
{
    /// <summary>Of one person.</summary>
    public const int MaxDrafts = 100;

    private Draft() { }

    public Guid UserId { get; private init; }

    public string Key { get; private init; } = "";

    public long? TopicId { get; private init; }

    public long? CategoryId { get; private init; }

    public string Title { get; private set; } = "";

    public string Content { get; private set; } = "";

    public string[] Tags { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Begins with the time, so that a tag of one that was deleted is never good for one that was begun anew.</summary>
    public long Version { get; private set; }

    public static Draft Begin(Guid userId, DraftKey key, DraftText text, DateTimeOffset now) => new()
    {
        UserId = userId,
        Key = key.Text,
        TopicId = key.TopicId,
        CategoryId = key.CategoryId,
        Title = text.Title,
        Content = text.Content,
        Tags = text.Tags,
        CreatedAt = now,
        UpdatedAt = now,
        Version = now.ToUnixTimeMilliseconds(),
    };

    public void Rewrite(DraftText text, DateTimeOffset now)
    {
        (Title, Content, Tags, UpdatedAt) = (text.Title, text.Content, text.Tags, now);
        Version++;
    }
}
