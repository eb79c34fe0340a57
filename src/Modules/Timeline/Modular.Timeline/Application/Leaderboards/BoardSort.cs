using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Leaderboards;

/// <summary>What players are compared by; more is better.</summary>
internal enum BoardSort
{
    TotalScore,
    Accuracy,
    GamesPlayed,
    WinRate,
    AverageScore,
}

internal static class BoardSorts
{
    public static readonly string[] Names = ["total_score", "accuracy", "games_played", "win_rate", "average_score"];

    public static string NameOf(BoardSort sort) => Names[(int)sort];

    public static Result<BoardSort> Parse(string? name)
    {
        if (string.IsNullOrEmpty(name)) return BoardSort.TotalScore;

        var index = Array.IndexOf(Names, name);
        return index < 0 ? LeaderboardErrors.UnknownSort : (BoardSort)index;
    }

    public static bool IsShare(BoardSort sort) => sort is BoardSort.Accuracy or BoardSort.WinRate or BoardSort.AverageScore;
}
