namespace Timeline.Tests.Statistics;

/// <summary>A game that ended, as it is written into the tables and as the tests count it by themselves.</summary>
internal sealed record PlayedGame
{
    public required Guid Id { get; init; }

    /// <summary>Null for a guest.</summary>
    public required Guid? Player { get; init; }

    public required bool IsCompleted { get; init; }

    public required bool IsWon { get; init; }

    public required int BestStreak { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastMoveAt { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public required IReadOnlyList<PlayedCard> Cards { get; init; }

    public required IReadOnlyList<PlayedMove> Moves { get; init; }

    public int Score => Moves.Sum(m => m.Points);

    public DateOnly Day => DateOnly.FromDateTime((IsCompleted ? EndedAt : LastMoveAt).UtcDateTime);

    /// <summary>Placements with their card, hints aside.</summary>
    public IEnumerable<(PlayedMove Move, PlayedCard Card)> Placements => Moves.Where(m => m.IsRight is not null).Select(m => (m, Cards[m.Position]));

    /// <summary>The first placement of each card.</summary>
    public IEnumerable<(PlayedMove Move, PlayedCard Card)> FirstTries => Placements.GroupBy(p => p.Card.Position).Select(g => g.MinBy(p => p.Move.Number));
}

/// <param name="Position">In the deck.</param>
/// <param name="EventId">Its event.</param>
/// <param name="Category">Its category's id.</param>
/// <param name="Difficulty">1 to 5.</param>
/// <param name="Place">0 deck, 1 hand, 2 board, 3 laid aside.</param>
internal sealed record PlayedCard(int Position, long EventId, long Category, int Difficulty, int Place);

/// <param name="Number">From 1 on.</param>
/// <param name="Position">Of its card.</param>
/// <param name="IsRight">Null for a hint.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Points">With the bonus.</param>
internal sealed record PlayedMove(int Number, int Position, bool? IsRight, int Milliseconds, int Points);
