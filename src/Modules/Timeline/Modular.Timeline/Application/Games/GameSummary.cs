namespace Modular.Timeline.Application.Games;

/// <summary>A game in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">active, completed or abandoned.</param>
/// <param name="IsWon">Whether the hand was emptied.</param>
/// <param name="Score">Its points.</param>
/// <param name="CardCount">Cards that were to be placed.</param>
/// <param name="Moves">Placements.</param>
/// <param name="RightMoves">Those that were right.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null while it goes on.</param>
internal sealed record GameSummary(Guid Id, string Status, bool IsWon, int Score, int CardCount, int Moves, int RightMoves, DateTimeOffset StartedAt, DateTimeOffset? EndedAt);
