using Modular.Platform.UseCases;

namespace Modular.Timeline.Application.Leaderboards;

internal sealed record ListLeaderboards : IQuery<LeaderboardList>;

/// <summary>Which leaderboards there are.</summary>
/// <param name="Items">Their addresses.</param>
/// <param name="Sorts">What players can be compared by.</param>
internal sealed record LeaderboardList(IReadOnlyList<LeaderboardRef> Items, IReadOnlyList<string> Sorts);

/// <summary>A leaderboard's name and address.</summary>
internal sealed record LeaderboardRef(string Name, string Url);

internal sealed class ListLeaderboardsHandler(ITimelineDb db) : IQueryHandler<ListLeaderboards, LeaderboardList>
{
    private const string Root = "/api/v1/timeline/leaderboards";

    public async Task<Result<LeaderboardList>> Handle(ListLeaderboards query, CancellationToken cancel)
    {
        var categories = await db.ReadCategoriesAsync(cancel);
        return new LeaderboardList(
            [new("global", $"{Root}/global"), new("daily", $"{Root}/daily"), new("weekly", $"{Root}/weekly"), .. categories.Select(c => new LeaderboardRef(c.Name, $"{Root}/categories/{c.Slug}"))],
            BoardSorts.Names);
    }
}
