using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Feeds;

internal sealed record GetNewestReplies(long TopicId) : IQuery<NewestReplies>;

/// <summary>What was answered last in a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Replies">Newest first.</param>
internal sealed record NewestReplies(TopicView Topic, IReadOnlyList<ReplyView> Replies);

internal sealed class GetNewestRepliesHandler(IForumsDb db, ITopicFeeds feeds, Authors authors, Caller caller) : IQueryHandler<GetNewestReplies, NewestReplies>
{
    private const int AtMost = 20;

    public async Task<Result<NewestReplies>> Handle(GetNewestReplies query, CancellationToken cancel)
    {
        var topic = await db.ReadTopicAsync(query.TopicId, Viewer.Of(caller), cancel);
        if (topic is null) return TopicErrors.NotFound;

        var replies = await feeds.NewestRepliesAsync(topic.Id, AtMost, cancel);
        await authors.ShowAsync(replies, cancel);
        return new NewestReplies(topic, replies);
    }
}
