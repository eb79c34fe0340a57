using Modular.Timeline.Application.Events;
using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Application.Games;

/// <summary>A card that was placed, rightly or not, with its date.</summary>
/// <param name="Token">What hints name it by.</param>
/// <param name="EventId">The event, which can be read from now on.</param>
/// <param name="Title">What happened.</param>
/// <param name="Description">A little more.</param>
/// <param name="Category">Its category's slug.</param>
/// <param name="Difficulty">1 (easy) to 5 (hard).</param>
/// <param name="Date">When.</param>
/// <param name="ImageUrl">A picture of it.</param>
/// <param name="ImageLicence">What the picture may be used for.</param>
internal sealed record PlacedCard(
    Guid Token, Guid EventId, string Title, string Description, string Category, int Difficulty, DateView Date, string? ImageUrl, string? ImageLicence)
{
    public static PlacedCard Of(GameCard card, CardFace face) =>
        new(card.Token, face.EventId, face.Title, face.Description, face.Category, card.Difficulty, face.Date, face.ImageUrl, face.ImageLicence);
}
