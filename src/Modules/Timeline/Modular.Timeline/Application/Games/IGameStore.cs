using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Application.Games;

/// <summary>Games of one player. Moves are the module's hottest write, so they are plain SQL and two round trips.</summary>
internal interface IGameStore
{
    /// <summary>False where a card's event was taken away since it was drawn.</summary>
    Task<bool> AddAsync(Game game, GameHead head, CancellationToken cancel);

    /// <summary>Null when there is none that the player may see; a guest's game is known to whoever has its id, because its id is all that a guest has.</summary>
    Task<OpenedGame?> ReadAsync(Guid id, Guid? playerId, CancellationToken cancel);

    /// <summary>The same with its row locked until the transaction ends: moves come one after another.</summary>
    Task<OpenedGame?> OpenAsync(Guid id, Guid? playerId, CancellationToken cancel);

    /// <summary>The game as it is now, the cards that were touched, and a line of its log.</summary>
    Task WriteAsync(Game game, LogEntry? entry, IReadOnlyList<GameCard> touched, CancellationToken cancel);

    Task<List<LogEntry>> ReadLogAsync(Guid id, CancellationToken cancel);

    /// <summary>A player's games, the newest first; one more than asked for, where there are more.</summary>
    Task<List<GameSummary>> ListAsync(Guid playerId, PageRequest page, CancellationToken cancel);

    /// <summary>Abandons some games in which nothing was done since; how many.</summary>
    Task<int> AbandonIdleAsync(DateTimeOffset since, DateTimeOffset now, int atMost, CancellationToken cancel);
}
