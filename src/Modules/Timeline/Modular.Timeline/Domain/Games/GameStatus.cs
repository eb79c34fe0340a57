namespace Modular.Timeline.Domain.Games;

/// <summary>Where a game stands. The numbers are stored.</summary>
internal enum GameStatus : short
{
    Active = 0,

    /// <summary>Played to its end, or ended by its player: it counts.</summary>
    Completed = 1,

    /// <summary>Left alone, or given up: it counts as begun only.</summary>
    Abandoned = 2,
}
