namespace Modular.Timeline.Domain.Dealing;

/// <summary>All cards that can be dealt, by category and difficulty, in an order that is the same wherever they are read.</summary>
internal sealed class Shelf
{
    private readonly (long Category, short Difficulty, DealtCard[] Cards)[] _piles;

    public Shelf(IEnumerable<DealtCard> cards) => _piles =
    [
        .. cards.GroupBy(c => (c.CategoryId, c.Difficulty)).OrderBy(g => g.Key)
            .Select(g => (g.Key.CategoryId, g.Key.Difficulty, g.OrderBy(c => c.EventId).ToArray())),
    ];

    /// <summary>Those of some categories and difficulties; none named means all.</summary>
    public Selection Select(IReadOnlyCollection<long> categories, IReadOnlyCollection<short> difficulties) =>
        new([.. _piles.Where(p => (categories.Count == 0 || categories.Contains(p.Category)) && (difficulties.Count == 0 || difficulties.Contains(p.Difficulty))).Select(p => p.Cards)]);
}
