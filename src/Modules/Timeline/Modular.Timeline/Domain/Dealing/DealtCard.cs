using Modular.Timeline.Domain.Dates;

namespace Modular.Timeline.Domain.Dealing;

/// <summary>A card as it is dealt; the version that it is played with is pinned.</summary>
/// <param name="EventId">The event's number, which never leaves the server.</param>
/// <param name="Version">Which version of it: <see cref="EventVersion"/> has what it shows.</param>
/// <param name="CategoryId">Its category.</param>
/// <param name="Difficulty">1 to 5: measured where it was, else as it was set.</param>
/// <param name="Days">The days it can mean, by which it is judged.</param>
internal readonly record struct DealtCard(long EventId, long Version, long CategoryId, short Difficulty, DayInterval Days);
