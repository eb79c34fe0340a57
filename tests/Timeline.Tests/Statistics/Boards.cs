using Modular.Testing.Databases;

namespace Timeline.Tests.Statistics;

/// <summary>Figures written as they are, for what is read of them.</summary>
internal static class Boards
{
    public const string Root = "/api/v1/timeline/leaderboards";
    public const string Statistics = "/api/v1/timeline/statistics";
    public const string Analytics = "/api/v1/timeline/analytics";
    public const string Admin = "/api/v1/timeline/admin";

    private const string Insert = """
        insert into timeline.tallies (player_id, kind, slot, games, completed, wins, moves, right_moves, tries, first_right, score, play_ms, best_score, best_streak)
        values ($1, $2, $3, $4, $4, $5, 10 * $4, $6, 10 * $4, 0, $7, 0, 0, 0)
        """;

    public static Task TallyAsync(this TestDatabase database, Guid player, long score, long completed = 1, long wins = 0, long rightMoves = 0, short kind = 1, long slot = 0) =>
        database.RunAsync(Insert, player, kind, slot, completed, wins, rightMoves, score);

    public static IEnumerable<long> Ranks(this HttpAnswer board) => board.Items.Select(i => i.GetProperty("rank").GetInt64());

    public static IEnumerable<Guid> PlayersOf(this HttpAnswer board) => board.Items.Select(i => i.GetProperty("player").GetProperty("id").GetGuid());
}
