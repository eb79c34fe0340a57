namespace Modular.Timeline.Domain.Placement;

/// <summary>
/// Cards in order, by the middles of their intervals. A placement is wrong only if it is definitely wrong: if a card to the left certainly comes later, or one to the
/// right certainly earlier. Not the neighbours alone decide, because a card that may be almost anywhere tells nothing.
/// </summary>
internal sealed class Board
{
    private readonly BoardCard[] _cards;

    private Board(BoardCard[] cards) => _cards = cards;

    public IReadOnlyList<BoardCard> Cards => _cards;

    /// <summary>Puts the cards in order, however they come.</summary>
    public static Board Of(IEnumerable<BoardCard> cards) => new([.. cards.OrderBy(c => c.Middle).ThenBy(c => c.Id)]);

    public bool IsRight(BoardCard card, int gap) => RightGaps(card).Contains(gap);

    /// <summary>
    /// All gaps in which the card is not wrong: up to the first card that certainly comes later, and from behind the last one that certainly comes earlier. There is always
    /// one, for of two such cards the earlier has the lesser middle.
    /// </summary>
    public GapRange RightGaps(BoardCard card)
    {
        var (first, last) = (_cards.Length, 0);
        while (first > 0 && _cards[first - 1].Days.Hi >= card.Days.Lo) first--;
        while (last < _cards.Length && _cards[last].Days.Lo <= card.Days.Hi) last++;
        return new(first, last);
    }

    /// <summary>The board with the card where its order puts it, which is a right gap.</summary>
    public Board With(BoardCard card) => Of(_cards.Append(card));
}
