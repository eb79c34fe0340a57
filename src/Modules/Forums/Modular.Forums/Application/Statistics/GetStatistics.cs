using Modular.Accounts.Contracts;
using Modular.Forums.Application.Feeds;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Statistics;

internal sealed record GetStatistics : IQuery<ForumOverview>;

/// <summary>The forum at a glance, as far as the caller may see it.</summary>
/// <param name="Topics">Live topics; follows within a second or so.</param>
/// <param name="Replies">Live replies in them.</param>
/// <param name="Users">People with an account; up to half a minute old.</param>
/// <param name="ActiveToday">People who wrote something today, which begins at midnight UTC; follows within some seconds.</param>
/// <param name="RecentTopics">The five newest.</param>
/// <param name="PopularCategories">The five in which most was written.</param>
internal sealed record ForumOverview(
    long Topics, long Replies, long Users, long ActiveToday, IReadOnlyList<TopicSummary> RecentTopics, IReadOnlyList<CategoryView> PopularCategories);

internal sealed class GetStatisticsHandler(IForumsDb db, ITopicFeeds feeds, IForumStatistics statistics, IUserCensus users, Authors authors, Caller caller, TimeProvider clock)
    : IQueryHandler<GetStatistics, ForumOverview>
{
    private const int Shown = 5;

    public async Task<Result<ForumOverview>> Handle(GetStatistics query, CancellationToken cancel)
    {
        var viewer = Viewer.Of(caller);
        var categories = await db.ReadCategoriesAsync(viewer, cancel);
        var topics = await feeds.ListNewestAsync(viewer, Shown, cancel);
        await authors.ShowAsync(topics, cancel);

        return new ForumOverview(
            categories.Sum(c => c.TopicCount), categories.Sum(c => c.ReplyCount), await users.CountAsync(cancel),
            await statistics.CountActiveAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), viewer, cancel), topics,
            [.. categories.OrderByDescending(c => c.TopicCount + c.ReplyCount).ThenBy(c => c.Id).Take(Shown)]);
    }
}
