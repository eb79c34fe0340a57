using Modular.Timeline.Application.Administration;
using Modular.Timeline.Application.Games;
using Modular.Timeline.Domain.Games;
using Npgsql;

namespace Modular.Timeline.Infrastructure.Administration;

/// <summary>A row of a game <c>s</c> as who looks after the game sees it.</summary>
internal static class AnyGameRow
{
    public const string Columns = """
        s.id, s.player_id, s.guest_name, s.status, s.is_won, s.score, s.card_count, s.moves, s.right_moves, s.best_streak, s.categories, s.started_at, s.ended_at, s.counted_at is not null
        """;

    public static AnyGame Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.IsDBNull(1) ? null : row.GetGuid(1), row.IsDBNull(2) ? null : row.GetString(2), GameWords.NameOf((GameStatus)row.GetInt16(3)), row.GetBoolean(4), row.GetInt32(5),
        row.GetInt16(6), row.GetInt16(7), row.GetInt16(8), row.GetInt16(9), row.GetFieldValue<string[]>(10), row.GetFieldValue<DateTimeOffset>(11),
        row.IsDBNull(12) ? null : row.GetFieldValue<DateTimeOffset>(12), row.GetBoolean(13));
}
