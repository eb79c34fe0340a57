using System.Globalization;
using Modular.Forums.Application.Follows;
using Modular.Forums.Domain;

namespace Modular.Forums.Application.Drafts;

/// <summary>
/// Reads the names of drafts: topic-7, category-3 or category-town-hall. By id one's own drafts are found whether or not one still sees what they are for; what is new has
/// to be for something that one sees.
/// </summary>
internal sealed class DraftKeys(IForumsDb db, IFollowDb follows, Caller caller)
{
    private const string Topic = "topic-";
    private const string Category = "category-";

    /// <summary>The draft's name, or that there cannot be one.</summary>
    public async Task<Result<DraftKey>> FindAsync(string text, CancellationToken cancel)
    {
        if (IdIn(text, Topic) is { } topic) return DraftKey.OfTopic(topic);
        if (IdIn(text, Category) is { } category) return DraftKey.OfCategory(category);
        if (!text.StartsWith(Category, StringComparison.Ordinal)) return DraftErrors.KeyMalformed;

        return await SeenAsync(text[Category.Length..], cancel) is { } seen ? DraftKey.OfCategory(seen.Id) : DraftErrors.NotFound;
    }

    /// <summary>Why nothing can be drafted for this; null where it can.</summary>
    public async Task<Error?> RefusalAsync(DraftKey key, CancellationToken cancel)
    {
        if (key.TopicId is { } topic) return await follows.SeesTopicAsync(topic, Viewer.Of(caller), cancel) ? null : TopicErrors.NotFound;

        return await SeenAsync(key.CategoryId!.Value.ToString(CultureInfo.InvariantCulture), cancel) is null ? CategoryErrors.NotFound : null;
    }

    private async Task<CategoryView?> SeenAsync(string text, CancellationToken cancel)
    {
        var reference = CategoryRef.Parse(text);
        return reference.IsFailed ? null : await db.ReadCategoryAsync(reference.Value, Viewer.Of(caller), cancel);
    }

    private static long? IdIn(string text, string beginning) =>
        text.StartsWith(beginning, StringComparison.Ordinal) && long.TryParse(text.AsSpan(beginning.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
