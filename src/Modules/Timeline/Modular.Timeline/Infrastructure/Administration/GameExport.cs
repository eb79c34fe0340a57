using Modular.Platform.Persistence;
using Modular.Timeline.Application.Administration;
using Modular.Timeline.Application.Games;
using Modular.Timeline.Application.Import;
using Modular.Timeline.Domain.Games;
using Npgsql;

namespace Modular.Timeline.Infrastructure.Administration;

/// <summary>Rows go out as they come from the database, so that a million of them need no more memory than one.</summary>
internal sealed class GameExport(DbSession session) : IGameExport
{
    private const string Games = """
        select id, player_id, guest_name, status, is_won, score, card_count, array_to_string(categories, ' ') as categories, lives, moves, right_moves, best_streak, started_at, ended_at
        from timeline.sessions order by id
        """;

    private const string Players = """
        select t.player_id, t.games, t.completed, t.wins, t.moves, t.right_moves, t.tries, t.first_right, t.score, t.best_score, t.best_streak, t.play_ms,
          date '0001-01-01' + d.first_day::integer as first_day, date '0001-01-01' + d.last_day::integer as last_day, d.days, d.best_streak as best_day_streak
        from timeline.tallies t left join timeline.player_days d on d.player_id = t.player_id where t.kind = 1 and t.slot = 0 order by t.player_id
        """;

    private const int MostSeconds = 3600;

    public async Task WriteAsync(Stream file, bool players, DeckFormat format, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(players ? Players : Games);
        select.CommandTimeout = MostSeconds;
        await using var row = await select.ExecuteReaderAsync(cancel);
        var columns = Enumerable.Range(0, row.FieldCount).Select(row.GetName).ToArray();
        await using var writer = new RowFile(file, columns, format);

        await writer.BeginAsync(cancel);
        while (await row.ReadAsync(cancel)) await writer.WriteAsync(Values(row, players), cancel);
        await writer.EndAsync(cancel);
    }

    private static object?[] Values(NpgsqlDataReader row, bool players)
    {
        var values = new object?[row.FieldCount];
        for (var i = 0; i < values.Length; i++) values[i] = row.IsDBNull(i) ? null : row.GetValue(i);
        if (!players) values[3] = GameWords.NameOf((GameStatus)row.GetInt16(3));
        return values;
    }
}
