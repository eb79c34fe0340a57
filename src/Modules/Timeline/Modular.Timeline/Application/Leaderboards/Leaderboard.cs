using Modular.Accounts.Contracts;

namespace Modular.Timeline.Application.Leaderboards;

/// <summary>A page of a leaderboard. Who has the same value has the same rank, and the ranks after it are left out.</summary>
/// <param name="Sort">What players are compared by.</param>
/// <param name="MinGames">Who has fewer completed games is not on it.</param>
/// <param name="From">The day, or the week's Monday; null for all times.</param>
/// <param name="Items">The best first.</param>
/// <param name="Next">An opaque cursor to the next page; null on the last one.</param>
/// <param name="Own">The caller's line, wherever it is; null for who is not on it.</param>
internal sealed record Leaderboard(string Sort, long MinGames, DateOnly? From, IReadOnlyList<LeaderboardEntry> Items, string? Next, LeaderboardEntry? Own) : IPage;

/// <summary>A player's place.</summary>
/// <param name="Rank">From 1 on.</param>
/// <param name="Player">Who.</param>
/// <param name="TotalScore">Points.</param>
/// <param name="GamesPlayed">Completed games.</param>
/// <param name="Wins">Won games.</param>
/// <param name="Accuracy">Right ones of all placements, 0 to 1.</param>
/// <param name="WinRate">Won ones of completed games, 0 to 1.</param>
/// <param name="AverageScore">Points a completed game.</param>
internal sealed record LeaderboardEntry(long Rank, UserCard Player, long TotalScore, long GamesPlayed, long Wins, double Accuracy, double WinRate, double AverageScore)
{
    public static LeaderboardEntry Of(RankedLine ranked, IReadOnlyDictionary<Guid, UserCard> cards)
    {
        var line = ranked.Line;
        return new(ranked.Rank, cards.GetValueOrDefault(line.Player) ?? UserCard.Gone(line.Player), line.Score, line.Games, line.Wins, line.Accuracy, line.WinRate, line.AverageScore);
    }
}
