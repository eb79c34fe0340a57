namespace Modular.Timeline.Application.Leaderboards;

/// <summary>Leaderboards, read from the figures by an index of each order.</summary>
internal interface ILeaderboards
{
    /// <summary>From a position on, the best first; with a list of users, only those.</summary>
    Task<List<BoardLine>> ReadAsync(Board board, BoardSort sort, long minGames, Guid[]? users, BoardPosition? after, int count, CancellationToken cancel);

    /// <summary>One player's line with their rank among all, or among these users; null for who is not on the board.</summary>
    Task<RankedLine?> ReadOwnAsync(Board board, BoardSort sort, long minGames, Guid player, CancellationToken cancel, Guid[]? users = null);
}

/// <summary>A player on a board.</summary>
/// <param name="Value">What they are compared by, as the bits of a number.</param>
/// <param name="Player">Who.</param>
/// <param name="Score">Points.</param>
/// <param name="Games">Completed games.</param>
/// <param name="Wins">Won games.</param>
/// <param name="Accuracy">Right ones of all placements.</param>
/// <param name="WinRate">Won ones of completed games.</param>
/// <param name="AverageScore">Points a game.</param>
internal sealed record BoardLine(long Value, Guid Player, long Score, long Games, long Wins, double Accuracy, double WinRate, double AverageScore);

/// <summary>The same with the rank.</summary>
internal sealed record RankedLine(long Rank, BoardLine Line);
