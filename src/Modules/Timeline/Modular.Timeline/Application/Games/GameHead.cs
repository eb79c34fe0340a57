namespace Modular.Timeline.Application.Games;

/// <summary>Whose game it is, and what was asked for when it began.</summary>
/// <param name="PlayerId">Null for a guest.</param>
/// <param name="GuestName">Null for who is signed in.</param>
/// <param name="CardCount">Cards to be placed.</param>
/// <param name="Categories">By slug; none for all.</param>
/// <param name="Difficulties">1 to 5; none for all.</param>
/// <param name="Seed">The word that drew the cards, where one was given.</param>
internal sealed record GameHead(Guid? PlayerId, string? GuestName, int CardCount, IReadOnlyList<string> Categories, IReadOnlyList<short> Difficulties, string? Seed);
