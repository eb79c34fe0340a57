using Modular.Forums.Domain;
using Modular.Platform.UseCases;
using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Application;

internal sealed record ListTopics(string? Category, string? Tag, string? Sort, int? Limit, string? Cursor) : IQuery<Page<TopicSummary>>;

internal sealed class ListTopicsHandler(IForumsDb db, Caller caller, Authors authors) : IQueryHandler<ListTopics, Page<TopicSummary>>
{
    private static readonly Error UnknownSort = new(Invalid, "forums.topic.unknown_sort", "Sort by recent, newest, oldest or replies.");

    public async Task<Result<Page<TopicSummary>>> Handle(ListTopics query, CancellationToken cancel)
    {
        var check = new Validation();
        var order = check.Field("?sort", ParseOrder(query.Sort));
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, order.ToString()));
        var category = check.Field("?category", await FindCategoryAsync(query.Category, cancel));
        if (check.Failed) return check.Errors;

        var filter = new TopicFilter(category?.Id, query.Tag, order, Viewer.Of(caller));
        var topics = await db.ReadTopicsAsync(filter, page, cancel);
        var result = Page<TopicSummary>.Cut(topics, page.Limit, topic => PositionOf(topic, order));
        await authors.ShowAsync(result.Items, cancel);
        return result;
    }

    private static Result<TopicOrder> ParseOrder(string? sort) => sort switch
    {
        null or "" or "recent" => TopicOrder.Recent,
        "newest" => TopicOrder.Newest,
        "oldest" => TopicOrder.Oldest,
        "replies" => TopicOrder.Replies,
        _ => UnknownSort,
    };

    private static Cursor PositionOf(TopicSummary topic, TopicOrder order) => order switch
    {
        TopicOrder.Recent => Cursor.At(nameof(TopicOrder.Recent), topic.IsPinned ? 1 : 0, topic.LastActivityAt.UtcTicks, topic.Id),
        TopicOrder.Replies => Cursor.At(nameof(TopicOrder.Replies), topic.IsPinned ? 1 : 0, topic.ReplyCount, topic.Id),
        _ => Cursor.At(order.ToString(), topic.IsPinned ? 1 : 0, topic.Id),
    };

    private async Task<Result<Found>> FindCategoryAsync(string? text, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(text)) return new Found(null);

        var category = CategoryRef.Parse(text);
        if (category.IsFailed) return CategoryErrors.Unknown;

        var found = await db.ReadCategoryAsync(category.Value, Viewer.Of(caller), cancel);
        return found is null ? CategoryErrors.Unknown : new Found(found.Id);
    }

    private sealed record Found(long? Id);
}
