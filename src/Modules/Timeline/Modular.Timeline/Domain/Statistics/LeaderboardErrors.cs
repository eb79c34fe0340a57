using static Modular.Kernel.ErrorKind;

namespace Modular.Timeline.Domain.Statistics;

internal static class LeaderboardErrors
{
    public static readonly Error UnknownSort = new(Invalid, "timeline.leaderboard.unknown_sort", "Sort by total_score, accuracy, games_played, win_rate or average_score.", "?sort");
    public static readonly Error MinGamesOutOfRange = new(Invalid, "timeline.leaderboard.min_games_out_of_range", "The least number of games is 1 to 1000000.", "?minGames");
    public static readonly Error UnknownUser = new(Invalid, "timeline.leaderboard.unknown_user", "Users are ids, joined by commas.", "?users");
    public static readonly Error TooManyUsers = new(Invalid, "timeline.leaderboard.too_many_users", "Name at most 200 users.", "?users");
}
