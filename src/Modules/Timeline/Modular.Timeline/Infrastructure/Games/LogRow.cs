using Modular.Timeline.Domain.Games;
using Npgsql;

namespace Modular.Timeline.Infrastructure.Games;

/// <summary>A row of a game's log.</summary>
internal static class LogRow
{
    public const string OfGame = """
        select number, position, gap, than, is_right, elapsed_ms, points, bonus, score, lives_left, at from timeline.moves where session_id = $1 order by number
        """;

    public static LogEntry Read(NpgsqlDataReader row) => new()
    {
        Number = row.GetInt16(0),
        Position = row.GetInt16(1),
        Gap = row.IsDBNull(2) ? null : row.GetInt16(2),
        Than = row.IsDBNull(3) ? null : row.GetInt16(3),
        IsRight = row.IsDBNull(4) ? null : row.GetBoolean(4),
        ElapsedMilliseconds = row.GetInt32(5),
        Points = row.GetInt32(6),
        Bonus = row.GetInt32(7),
        Score = row.GetInt32(8),
        LivesLeft = row.GetInt16(9),
        At = row.GetFieldValue<DateTimeOffset>(10),
    };
}
