using Modular.Timeline.Application.Games;
using Modular.Timeline.Domain.Games;
using Npgsql;

namespace Modular.Timeline.Infrastructure.Games;

/// <summary>A row of a game <c>s</c>.</summary>
internal static class GameRow
{
    public const string Columns = """
        s.player_id, s.guest_name, s.card_count, s.categories, s.difficulties, s.seed, s.lives, s.hints, s.wrong_cards, s.hint_cost, s.streak_bonus, s.floor_ms,
        s.status, s.is_won, s.version, s.score, s.lives_left, s.hints_left, s.streak, s.best_streak, s.moves, s.right_moves, s.started_at, s.last_move_at, s.ended_at
        """;

    public static GameHead Head(NpgsqlDataReader row) => new(
        row.IsDBNull(0) ? null : row.GetGuid(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt16(2), row.GetFieldValue<string[]>(3), row.GetFieldValue<short[]>(4),
        row.IsDBNull(5) ? null : row.GetString(5));

    public static GameRules Rules(NpgsqlDataReader row) =>
        new(row.GetInt16(6), row.GetInt16(7), (WrongCards)row.GetInt16(8), new(row.GetInt16(9), row.GetInt16(10), row.GetInt32(11)));

    public static GameState State(NpgsqlDataReader row) => new()
    {
        Status = (GameStatus)row.GetInt16(12),
        IsWon = row.GetBoolean(13),
        Version = row.GetInt32(14),
        Score = row.GetInt32(15),
        LivesLeft = row.GetInt16(16),
        HintsLeft = row.GetInt16(17),
        Streak = row.GetInt16(18),
        BestStreak = row.GetInt16(19),
        Moves = row.GetInt16(20),
        RightMoves = row.GetInt16(21),
        StartedAt = row.GetFieldValue<DateTimeOffset>(22),
        LastMoveAt = row.GetFieldValue<DateTimeOffset>(23),
        EndedAt = row.IsDBNull(24) ? null : row.GetFieldValue<DateTimeOffset>(24),
    };
}
