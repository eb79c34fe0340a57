using Modular.Timeline.Domain.Dates;
using Modular.Timeline.Domain.Placement;

namespace Modular.Timeline.Domain.Games;

/// <summary>A card of one game: what it is judged by was fixed when it was dealt, whatever becomes of the event.</summary>
/// <param name="Position">Its place in the shuffled deck; tells cards of the same date apart.</param>
/// <param name="Token">All that a client knows it by before it is placed: random, and of this game alone; the database makes it.</param>
/// <param name="EventId">Its event's number, which never leaves the server.</param>
/// <param name="EventVersion">The version of the event that was dealt.</param>
/// <param name="Difficulty">1 to 5.</param>
/// <param name="Days">The days it can mean.</param>
internal sealed record GameCard(int Position, Guid Token, long EventId, long EventVersion, int Difficulty, DayInterval Days)
{
    public CardPlace Place { get; set; }

    /// <summary>How often it was placed wrongly.</summary>
    public int Misses { get; set; }

    /// <summary>How many hints were taken about it.</summary>
    public int Hints { get; set; }

    public BoardCard OnBoard => new(Position, Days);
}
