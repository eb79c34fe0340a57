using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Reading;

internal sealed record ListUnread(int? Limit, string? Cursor) : IQuery<Page<UnreadTopic>>;

/// <summary>The latest activity first.</summary>
internal sealed class ListUnreadHandler(IReadingDb reading, Caller caller) : IQueryHandler<ListUnread, Page<UnreadTopic>>
{
    private const string Order = "Unread";

    public async Task<Result<Page<UnreadTopic>>> Handle(ListUnread query, CancellationToken cancel)
    {
        var page = PageRequest.Parse(query.Limit, query.Cursor, Order);
        if (page.IsFailed) return Result<Page<UnreadTopic>>.Fail(page.Errors);

        var topics = await reading.ListUnreadAsync(caller.Id, Viewer.Of(caller), page.Value, cancel);
        return Page<UnreadTopic>.Cut(topics, page.Value.Limit, t => Cursor.At(Order, t.LastActivityAt.UtcTicks, t.Topic.Id));
    }
}
