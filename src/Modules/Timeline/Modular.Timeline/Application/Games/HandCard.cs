using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Application.Games;

/// <summary>A card that is to be placed. Nothing of it tells its date.</summary>
/// <param name="Token">What a move names it by.</param>
/// <param name="Title">What happened.</param>
/// <param name="Description">A little more.</param>
/// <param name="Category">Its category's slug.</param>
/// <param name="Difficulty">1 (easy) to 5 (hard).</param>
/// <param name="Attempts">How often it was placed wrongly already.</param>
internal sealed record HandCard(Guid Token, string Title, string Description, string Category, int Difficulty, int Attempts)
{
    public static HandCard Of(GameCard card, CardFace face) => new(card.Token, face.Title, face.Description, face.Category, card.Difficulty, card.Misses);
}
