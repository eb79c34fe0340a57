using System.Globalization;

namespace Modular.Forums.Domain;

/// <summary>What a draft is for, in its one spelling: <c>topic-7</c> or <c>category-3</c>.</summary>
internal readonly record struct DraftKey
{
    public long? TopicId { get; private init; }

    public long? CategoryId { get; private init; }

    public string Text => TopicId is { } topic ? string.Create(CultureInfo.InvariantCulture, $"topic-{topic}") : string.Create(CultureInfo.InvariantCulture, $"category-{CategoryId}");

    public static DraftKey OfTopic(long id) => new() { TopicId = id };

    public static DraftKey OfCategory(long id) => new() { CategoryId = id };
}
