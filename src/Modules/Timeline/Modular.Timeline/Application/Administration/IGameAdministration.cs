using Modular.Timeline.Application.Statistics;

namespace Modular.Timeline.Application.Administration;

/// <summary>All games and players, for who looks after the game.</summary>
internal interface IGameAdministration
{
    /// <summary>The newest first; one more than asked for, where there are more.</summary>
    Task<List<AnyGame>> ListGamesAsync(short? status, Guid? player, PageRequest page, CancellationToken cancel);

    Task<AnyGame?> ReadGameAsync(Guid id, CancellationToken cancel);

    /// <summary>Takes a game away and out of all figures, in the caller's transaction.</summary>
    Task<Result<Done>> RemoveGameAsync(Guid id, CancellationToken cancel);

    /// <summary>Who played last first; one more than asked for, where there are more.</summary>
    Task<List<PlayerLine>> ListPlayersAsync(PageRequest page, CancellationToken cancel);

    Task<GameHealth> ReadHealthAsync(CancellationToken cancel);
}

/// <summary>Somebody's figures in a list.</summary>
internal sealed record PlayerLine(Guid Id, Figures Figures, long BestScore, DateOnly FirstDay, DateOnly LastDay);
