namespace Modular.Timeline.Application.Statistics;

/// <summary>Figures of one category, difficulty, day or week, with the most points of one game in it.</summary>
internal sealed record SlotFigures(long Slot, Figures Figures, long BestScore)
{
    /// <summary>All slots from one to another, also those without anything.</summary>
    public static IEnumerable<SlotFigures> Whole(IEnumerable<SlotFigures> found, long from, long to, int step)
    {
        var known = found.ToDictionary(f => f.Slot);
        for (var slot = from; slot <= to; slot += step) yield return known.GetValueOrDefault(slot) ?? new(slot, Figures.None, 0);
    }
}
