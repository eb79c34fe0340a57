namespace Modular.Timeline.Application.Administration;

/// <summary>A game of whomever.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PlayerId">Whose it is; null for guests and for who is gone.</param>
/// <param name="GuestName">The name that a guest gave.</param>
/// <param name="Status">active, completed or abandoned.</param>
/// <param name="IsWon">Whether the hand was emptied.</param>
/// <param name="Score">Its points.</param>
/// <param name="CardCount">Cards that were to be placed.</param>
/// <param name="Moves">Placements.</param>
/// <param name="RightMoves">Those that were right.</param>
/// <param name="BestStreak">Most right ones in a row.</param>
/// <param name="Categories">Drawn from these; none means all.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null while it goes on.</param>
/// <param name="IsCounted">Whether the statistics have it.</param>
internal sealed record AnyGame(
    Guid Id, Guid? PlayerId, string? GuestName, string Status, bool IsWon, int Score, int CardCount, int Moves, int RightMoves, int BestStreak, IReadOnlyList<string> Categories,
    DateTimeOffset StartedAt, DateTimeOffset? EndedAt, bool IsCounted);
