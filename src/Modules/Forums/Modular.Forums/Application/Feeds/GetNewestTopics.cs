using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Feeds;

/// <param name="Category">A slug or an id; null for all categories.</param>
internal sealed record GetNewestTopics(string? Category) : IQuery<NewestTopics>;

/// <summary>The newest topics, whole.</summary>
/// <param name="Category">Of which category; null for all.</param>
/// <param name="Topics">Newest first.</param>
internal sealed record NewestTopics(CategoryView? Category, IReadOnlyList<TopicView> Topics);

internal sealed class GetNewestTopicsHandler(IForumsDb db, ITopicFeeds feeds, Authors authors, Caller caller) : IQueryHandler<GetNewestTopics, NewestTopics>
{
    private const int AtMost = 20;

    public async Task<Result<NewestTopics>> Handle(GetNewestTopics query, CancellationToken cancel)
    {
        var viewer = Viewer.Of(caller);
        var category = query.Category is null ? null : await FindAsync(query.Category, viewer, cancel);
        if (query.Category is not null && category is null) return CategoryErrors.NotFound;

        var topics = await feeds.NewestTopicsAsync(category?.Id, viewer, AtMost, cancel);
        await authors.ShowAsync(topics, cancel);
        return new NewestTopics(category, topics);
    }

    private async Task<CategoryView?> FindAsync(string text, Viewer viewer, CancellationToken cancel)
    {
        var category = CategoryRef.Parse(text);
        return category.IsFailed ? null : await db.ReadCategoryAsync(category.Value, viewer, cancel);
    }
}
