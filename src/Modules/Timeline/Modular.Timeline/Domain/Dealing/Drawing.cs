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

        return [.. _apart.Concat(_close).Concat(_overlapping).Take(count)];
    }

    private int Found => _apart.Count + _close.Count + _overlapping.Count;

    private void Sort(DealtCard card)
    {
        if (without.Contains(card.EventId)) return;

        var pile = _apart.Exists(c => c.Days.Overlaps(card.Days)) ? _overlapping : _apart.Exists(c => !Spacing.IsWide(c.Days, card.Days)) ? _close : _apart;
        pile.Add(card);
    }
}
