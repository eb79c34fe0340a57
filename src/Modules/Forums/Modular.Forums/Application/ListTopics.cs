using Modular.Accounts.Contracts;
using Modular.Forums.Application.Pages;
using Modular.Platform.UseCases;
using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Application;

internal sealed record ListTopics(string? Category, string? Tag, string? Author, string? Status, string? Sort, int? Limit, string? Cursor) : IQuery<Page<TopicSummary>>;

internal sealed class ListTopicsHandler(IForumsDb db, ITopicLists lists, Caller caller, Authors authors, IUserDirectory users, TimeProvider clock) : IQueryHandler<ListTopics, Page<TopicSummary>>
{
    private static readonly Error UnknownSort = new(Invalid, "forums.topic.unknown_sort", "Sort by recent, newest, oldest, replies or popular.");

    public async Task<Result<Page<TopicSummary>>> Handle(ListTopics query, CancellationToken cancel)
    {
        var viewer = Viewer.Of(caller);
        var check = new Validation();
        var order = check.Field("?sort", ParseOrder(query.Sort));
        var tags = check.Field("?tag", TagFilter.Parse(query.Tag));
        var status = check.Field("?status", TopicStatus.Parse(query.Status));
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, order.ToString()));
        var category = check.Field("?category", await CategoryFilter.FindAsync(query.Category, db, viewer, cancel));
        var author = check.Field("?author", await AuthorRef.FindAsync(query.Author, users, cancel));
        if (check.Failed) return check.Errors;

        var since = order == TopicOrder.Popular ? Since(page) : default;
        var filter = new TopicFilter(category.Id, order, viewer) { AuthorId = author.Id, Tags = tags, Status = status, Since = since };
        var topics = await lists.ReadAsync(filter, page, cancel);
        var result = Page<TopicSummary>.Cut(topics, page.Limit, topic => PositionOf(topic, filter));
        await authors.ShowAsync(result.Items, cancel);
        return result;
    }

    private static Result<TopicOrder> ParseOrder(string? sort) => sort switch
    {
        null or "" or "recent" => TopicOrder.Recent,
        "newest" => TopicOrder.Newest,
        "oldest" => TopicOrder.Oldest,
        "replies" => TopicOrder.Replies,
        "popular" or "trending" => TopicOrder.Popular,
        _ => UnknownSort,
    };

    private static Cursor PositionOf(TopicSummary topic, TopicFilter filter) => filter.Order switch
    {
        TopicOrder.Recent => Cursor.At(nameof(TopicOrder.Recent), topic.IsPinned ? 1 : 0, topic.LastActivityAt.UtcTicks, topic.Id),
        TopicOrder.Replies => Cursor.At(nameof(TopicOrder.Replies), topic.IsPinned ? 1 : 0, topic.ReplyCount, topic.Id),
        TopicOrder.Popular => Cursor.At(nameof(TopicOrder.Popular), topic.IsPinned ? 1 : 0, TopicFilter.PopularityOf(topic), topic.Id, filter.Since.UtcTicks),
        _ => Cursor.At(filter.Order.ToString(), topic.IsPinned ? 1 : 0, topic.Id),
    };

    /// <summary>A day more for those who read on slowly, and no more for cursors that somebody made up.</summary>
    private DateTimeOffset Since(PageRequest page)
    {
        var since = clock.GetUtcNow() - TopicFilter.PopularFor;
        if (page.After is not { } after) return since;

        var (first, least) = (after.Time(3), since.AddDays(-1));
        return first < least ? least : first > since ? since : first;
    }
}
