using Npgsql;

namespace Bare;

/// <summary>Games in the same transactions as the product's, and no more than that: nobody is asked who they are, and what cannot be is not refused.</summary>
internal sealed class Games(NpgsqlDataSource source)
{
    private const int Dealt = 8;
    private const int Held = 5;

    private List<Event>? _events;

    public async Task<NewGame> StartAsync(CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        _events ??= await EventsAsync(connection, cancel);
        var (id, drawn) = (Guid.CreateVersion7(), Random.Shared.GetItems(_events.ToArray().AsSpan(), Dealt));
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var deal = new NpgsqlBatch(connection, transaction))
        {
            Add(deal, GameSql.InsertGame, id, "Bare");
            Add(deal, GameSql.InsertCards, id, Enumerable.Range(0, Dealt).Select(i => (short)i).ToArray(), drawn.Select(e => e.Id).ToArray(), drawn.Select(e => e.Version).ToArray(),
                drawn.Select(e => e.Difficulty).ToArray(), drawn.Select(e => e.Lo).ToArray(), drawn.Select(e => e.Hi).ToArray(),
                Enumerable.Range(0, Dealt).Select(i => (short)(i == 0 ? 2 : i <= Held ? 1 : 0)).ToArray());
            await deal.ExecuteNonQueryAsync(cancel);
        }

        await using var read = new NpgsqlBatch(connection, transaction);
        Add(read, GameSql.Cards, id);
        await using var row = await read.ExecuteReaderAsync(cancel);
        var cards = await CardsAsync(row, cancel);
        await row.CloseAsync();
        await transaction.CommitAsync(cancel);
        return new(id, "active", 0, Hand(cards), [Shown(cards[0])]);
    }

    public async Task<Moved> MoveAsync(Guid id, NewMove move, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var open = new NpgsqlBatch(connection, transaction);
        Add(open, GameSql.Lock, id);
        Add(open, GameSql.Cards, id);
        await using var row = await open.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        var (version, score, lives) = (row.GetInt32(1), row.GetInt32(2), row.GetInt16(3));
        await row.NextResultAsync(cancel);
        var cards = await CardsAsync(row, cancel);
        await row.CloseAsync();

        var card = cards.First(c => c.Token == move.CardToken);
        var board = cards.Where(c => c.Place == 2).OrderBy(c => c.Lo + c.Hi).ToArray();
        var right = board.Take(move.Gap).All(c => c.Lo <= card.Hi) && board.Skip(move.Gap).All(c => c.Hi >= card.Lo);
        var drawn = right ? null : cards.Find(c => c.Place == 0);
        (card.Place, lives) = right ? ((short)2, lives) : ((short)3, (short)(lives - 1));
        if (drawn is not null) drawn.Place = 1;
        var (points, won) = (right ? 100 * card.Difficulty : 0, cards.TrueForAll(c => c.Place != 1));
        var status = (short)(won || lives == 0 ? 1 : 0);

        await using var write = new NpgsqlBatch(connection, transaction);
        Add(write, GameSql.UpdateGame, id, status, won, points, lives);
        Add(write, GameSql.UpdateCard, id, card.Position, card.Place);
        if (drawn is not null) Add(write, GameSql.UpdateCard, id, drawn.Position, drawn.Place);
        Add(write, GameSql.InsertMove, id, (short)(version + 1), card.Position, (short)move.Gap, right, points, score + points, lives);
        await write.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(version + 1, right, status == 0 ? "active" : "completed", score + points, Shown(card), Hand(cards));
    }

    private static async Task<List<Event>> EventsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand(GameSql.Published, connection);
        await using var row = await select.ExecuteReaderAsync(cancel);
        var events = new List<Event>();
        while (await row.ReadAsync(cancel)) events.Add(new(row.GetInt64(0), row.GetInt64(1), row.GetInt16(2), row.GetInt64(3), row.GetInt64(4)));
        return events;
    }

    private static async Task<List<Card>> CardsAsync(NpgsqlDataReader row, CancellationToken cancel)
    {
        var cards = new List<Card>();
        while (await row.ReadAsync(cancel))
            cards.Add(new(row.GetInt16(0), row.GetGuid(1), row.GetInt16(4), row.GetInt64(5), row.GetInt64(6), row.GetString(11), row.GetString(12), row.GetString(13), row.GetString(20)) { Place = row.GetInt16(7) });
        return cards;
    }

    private static HandCard[] Hand(List<Card> cards) => [.. cards.Where(c => c.Place == 1).Select(c => new HandCard(c.Token, c.Title, c.Description, c.Category, c.Difficulty))];

    private static ShownCard Shown(Card card) => new(card.Token, card.Title, card.Description, card.Category, card.Difficulty, card.Date);

    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        batch.BatchCommands.Add(command);
    }

    private sealed record Event(long Id, long Version, short Difficulty, long Lo, long Hi);

    private sealed record Card(short Position, Guid Token, short Difficulty, long Lo, long Hi, string Title, string Description, string Category, string Date)
    {
        public short Place { get; set; }
    }
}

internal sealed record NewMove(Guid CardToken, int Gap, int ExpectedVersion);

internal sealed record HandCard(Guid Token, string Title, string Description, string Category, int Difficulty);

internal sealed record ShownCard(Guid Token, string Title, string Description, string Category, int Difficulty, string Date);

internal sealed record NewGame(Guid Id, string Status, int Version, HandCard[] Hand, ShownCard[] Board);

internal sealed record Moved(int Version, bool Correct, string Status, int Score, ShownCard Card, HandCard[] Hand);
