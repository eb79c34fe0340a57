namespace Modular.Timeline.Domain.Dealing;

/// <summary>Piles of cards, counted through as if they were one.</summary>
internal sealed class Selection(IReadOnlyList<DealtCard[]> piles)
{
    public int Count { get; } = piles.Sum(p => p.Length);

    public DealtCard this[int index]
    {
        get
        {
            foreach (var pile in piles)
            {
                if (index < pile.Length) return pile[index];
                index -= pile.Length;
            }

            throw new ArgumentOutOfRangeException(nameof(index));
        }
    }
}
