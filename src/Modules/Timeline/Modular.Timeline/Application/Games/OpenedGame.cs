using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Application.Games;

/// <summary>A game with all that is shown of it.</summary>
internal sealed record OpenedGame(Game Game, GameHead Head, IReadOnlyList<CardFace> Faces)
{
    public CardFace FaceOf(GameCard card) => Faces[card.Position];
}
