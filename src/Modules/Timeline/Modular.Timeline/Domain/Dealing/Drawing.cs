namespace Modular.Timeline.Domain.Dealing;

/// <summary>
/// Draws cards by chance. As long as there is a choice they lie apart; cards that are close come next, cards that overlap last. It never fails for lack of room, only
/// for lack of cards.
/// </summary>
internal sealed class Drawing(Selection from, IReadOnlySet<long> without, Dice dice)
{
    /// <summary>So many cards are looked at for each that is wanted, before less room will do.</summary>
    private const int Patience = 20;

    private readonly List<DealtCard> _apart = [];
    private readonly List<DealtCard> _close = [];
    private readonly List<DealtCard> _overlapping = [];

    /// <summary>So many cards, or all there are where they are fewer.</summary>
    public List<DealtCard> Draw(int count)
    {
        var order = new LazyShuffle(from.Count, dice);
        for (var looked = 0; _apart.Count < count && (looked < count * Patience || Found < count) && order.TryNext(out var next); looked++) Sort(from[next]);

        return Mixed([.. _apart.Concat(_close).Concat(_overlapping).Take(count)]);
    }

    private int Found => _apart.Count + _close.Count + _overlapping.Count;

    /// <summary>That a card came late would say that it is close to one before it.</summary>
    private List<DealtCard> Mixed(List<DealtCard> cards)
    {
        var (order, mixed) = (new LazyShuffle(cards.Count, dice), new List<DealtCard>(cards.Count));
        while (order.TryNext(out var next)) mixed.Add(cards[next]);
        return mixed;
    }

    private void Sort(DealtCard card)
    {
        if (without.Contains(card.EventId)) return;

        var pile = _apart.Exists(c => c.Days.Overlaps(card.Days)) ? _overlapping : _apart.Exists(c => !Spacing.IsWide(c.Days, card.Days)) ? _close : _apart;
        pile.Add(card);
    }
}
