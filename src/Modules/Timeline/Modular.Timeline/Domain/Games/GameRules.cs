namespace Modular.Timeline.Domain.Games;

/// <summary>What a game is played by; fixed when it begins, so that its log gives the same score for ever.</summary>
/// <param name="Lives">Wrong placements that end it.</param>
/// <param name="Hints">Hints that may be taken.</param>
/// <param name="WrongCards">What becomes of cards that are placed wrongly.</param>
/// <param name="Scoring">What a placement is worth.</param>
internal sealed record GameRules(int Lives, int Hints, WrongCards WrongCards, Scoring Scoring)
{
    /// <summary>Cards to deal: one that lies open, the hand, and one for each wrong placement that does not end the game.</summary>
    public int CardsFor(int cardCount) => 1 + cardCount + (WrongCards == WrongCards.Discard ? Lives - 1 : 0);
}
