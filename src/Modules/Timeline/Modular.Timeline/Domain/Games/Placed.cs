using Modular.Timeline.Domain.Placement;

namespace Modular.Timeline.Domain.Games;

/// <summary>What came of a placement.</summary>
/// <param name="Entry">As it goes into the log.</param>
/// <param name="Card">The card.</param>
/// <param name="Gaps">All gaps that would have been right, on the board as it was.</param>
/// <param name="Drawn">The card that took its place in the hand.</param>
internal sealed record Placed(LogEntry Entry, GameCard Card, GapRange Gaps, GameCard? Drawn);
