using Modular.Platform.Persistence;
using Modular.Timeline.Application.Games;
using Modular.Timeline.Domain.Games;
using Npgsql;

namespace Modular.Timeline.Infrastructure.Games;

internal sealed class GameStore(DbSession session) : IGameStore
{
    private const string Find = $"select {GameRow.Columns} from timeline.sessions s where s.id = $1 and (s.player_id is null or s.player_id = $2::uuid)";

    private const string Lock = Find + " for no key update";

    private const string List = """
        select id, status, is_won, score, card_count, moves, right_moves, started_at, ended_at from timeline.sessions
        where player_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3
        """;

    /// <summary>A game in which somebody moves at the moment is skipped: it is idle no more.</summary>
    private const string AbandonIdle = """
        update timeline.sessions set status = 2, ended_at = $2 where id in (
          select id from timeline.sessions where status = 0 and last_move_at < $1 order by last_move_at limit $3 for update skip locked)
        """;

    public async Task<bool> AddAsync(Game game, GameHead head, CancellationToken cancel)
    {
        try
        {
            await GameWrites.AddAsync(session, game, head, cancel);
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return false;
        }
    }

    public Task<OpenedGame?> ReadAsync(Guid id, Guid? playerId, CancellationToken cancel) => FindAsync(Find, id, playerId, cancel);

    public Task<OpenedGame?> OpenAsync(Guid id, Guid? playerId, CancellationToken cancel) => FindAsync(Lock, id, playerId, cancel);

    public Task WriteAsync(Game game, LogEntry? entry, IReadOnlyList<GameCard> touched, CancellationToken cancel) => GameWrites.WriteAsync(session, game, entry, touched, cancel);

    public Task<List<LogEntry>> ReadLogAsync(Guid id, CancellationToken cancel) => Rows.ListAsync(session, LogRow.OfGame, LogRow.Read, cancel, id);

    public Task<List<GameSummary>> ListAsync(Guid playerId, PageRequest page, CancellationToken cancel) => Rows.ListAsync(session, List, Summary, cancel, playerId, page.After?.Uuid(), page.Limit + 1);

    public async Task<int> AbandonIdleAsync(DateTimeOffset since, DateTimeOffset now, int atMost, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var update = session.Command(AbandonIdle).With(since, now, atMost);
        return await update.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The cards by a statement of their own, so that they are those of after the lock was had.</summary>
    private async Task<OpenedGame?> FindAsync(string find, Guid id, Guid? playerId, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var batch = session.Batch().Add(find, id, playerId).Add(CardRow.OfGame, id);
        await using var row = await batch.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;

        var (head, rules, state) = (GameRow.Head(row), GameRow.Rules(row), GameRow.State(row));
        await row.NextResultAsync(cancel);
        var (cards, faces) = (new List<GameCard>(), new List<CardFace>());
        while (await row.ReadAsync(cancel))
        {
            cards.Add(CardRow.Card(row));
            faces.Add(CardRow.Face(row));
        }

        return new(new(id, rules, state, cards), head, faces);
    }

    private static GameSummary Summary(NpgsqlDataReader row) => new(
        row.GetGuid(0), GameWords.NameOf((GameStatus)row.GetInt16(1)), row.GetBoolean(2), row.GetInt32(3), row.GetInt16(4), row.GetInt16(5), row.GetInt16(6),
        row.GetFieldValue<DateTimeOffset>(7), row.IsDBNull(8) ? null : row.GetFieldValue<DateTimeOffset>(8));
}
