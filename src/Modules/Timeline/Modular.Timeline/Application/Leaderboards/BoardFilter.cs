using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Leaderboards;

/// <summary>How a leaderboard is wanted.</summary>
/// <param name="Sort">What players are compared by.</param>
/// <param name="MinGames">The least number of completed games.</param>
/// <param name="Users">Only these; null for all.</param>
internal sealed record BoardFilter(BoardSort Sort, long MinGames, Guid[]? Users)
{
    private const int MostUsers = 200;
    private const int MostGames = 1_000_000;

    public static Result<BoardFilter> Parse(string? sort, int? minGames, string? users)
    {
        var check = new Validation();
        var sorted = check.Field("", BoardSorts.Parse(sort));
        check.Require(minGames is null or (>= 1 and <= MostGames), "?minGames", LeaderboardErrors.MinGamesOutOfRange);
        var names = string.IsNullOrEmpty(users) ? [] : users.Split(',', MostUsers + 2);
        check.Require(names.Length <= MostUsers, "?users", LeaderboardErrors.TooManyUsers);
        check.Require(names.Length > MostUsers || Array.TrueForAll(names, n => Guid.TryParse(n, out _)), "?users", LeaderboardErrors.UnknownUser);
        return check.Failed ? check.Errors : new BoardFilter(sorted, minGames ?? 1, names.Length == 0 ? null : [.. names.Select(Guid.Parse).Distinct()]);
    }
}
