namespace Modular.Timeline.Application.Games;

/// <summary>A hint.</summary>
/// <param name="Version">The game's version from now on.</param>
/// <param name="CardToken">The card that was asked about.</param>
/// <param name="ThanToken">The card on the board that it is compared with.</param>
/// <param name="Bearing">earlier, later or about_the_same.</param>
/// <param name="HintsLeft">Hints that may still be taken.</param>
/// <param name="Cost">Points that it takes from the card's.</param>
internal sealed record HintView(int Version, Guid CardToken, Guid ThanToken, string Bearing, int HintsLeft, int Cost);
