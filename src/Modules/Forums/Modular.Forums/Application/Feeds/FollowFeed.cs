using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Feeds;

/// <param name="Category">Slug or id.</param>
/// <param name="Topic">A topic's id.</param>
/// <param name="LastEventId">What a client that comes back sends by itself; it outweighs the address, which stays as it was.</param>
/// <param name="After">The same in the address.</param>
/// <param name="Last">How many of the last events to begin with, where there is no position.</param>
internal sealed record FollowFeed(string? Category, long? Topic, string? LastEventId, string? After, int? Last) : IQuery<IFeedReading>;

internal sealed class FollowFeedHandler(IForumsDb db, ILiveFeed feed, Caller caller) : IQueryHandler<FollowFeed, IFeedReading>
{
    private const int MostReplayed = 200;

    public async Task<Result<IFeedReading>> Handle(FollowFeed query, CancellationToken cancel)
    {
        var viewer = Viewer.Of(caller);
        var check = new Validation();
        check.Require(query.Last is null or (>= 1 and <= MostReplayed), "?last", FeedErrors.LastOutOfRange);
        var after = Position(query, check);
        var categoryId = await FindCategoryAsync(query.Category, viewer, check, cancel);
        if (query.Topic is { } topic) check.Require(await db.ReadTopicAsync(topic, viewer, cancel) is not null, "?topic", FeedErrors.UnknownTopic);
        if (check.Failed) return check.Errors;

        return await feed.OpenAsync(new(caller.Key, viewer, categoryId, query.Topic, after, query.Last ?? 0), cancel);
    }

    private static FeedPosition? Position(FollowFeed query, Validation check)
    {
        var (text, pointer) = string.IsNullOrEmpty(query.LastEventId) ? (query.After, "?after") : (query.LastEventId, "Last-Event-ID");
        if (string.IsNullOrEmpty(text)) return null;

        var position = FeedPosition.Parse(text);
        check.Require(position is not null, pointer, FeedErrors.PositionMalformed);
        return position;
    }

    private async Task<long?> FindCategoryAsync(string? text, Viewer viewer, Validation check, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(text)) return null;

        var category = CategoryRef.Parse(text);
        var found = category.IsFailed ? null : await db.ReadCategoryAsync(category.Value, viewer, cancel);
        check.Require(found is not null, "?category", CategoryErrors.Unknown);
        return found?.Id;
    }
}
