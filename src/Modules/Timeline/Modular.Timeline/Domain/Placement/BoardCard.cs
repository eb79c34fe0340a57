using Modular.Timeline.Domain.Dates;

namespace Modular.Timeline.Domain.Placement;

/// <summary>A card that lies on a board, or is about to.</summary>
/// <param name="Id">Tells cards of the same middle apart, for their order only.</param>
/// <param name="Days">The days it can mean.</param>
internal readonly record struct BoardCard(long Id, DayInterval Days)
{
    /// <summary>The middle of its days, twice. In this order there is a right gap for every card: see <see cref="Board"/>.</summary>
    public long Middle => Days.Lo + Days.Hi;
}
