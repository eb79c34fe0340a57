using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Statistics;

/// <summary>Days or weeks (from Monday on) in order, UTC, also those without anything; the last one goes on.</summary>
internal sealed record FiguresSeries(IReadOnlyList<FiguresPoint> Items)
{
    public static FiguresSeries Of(SeriesSpan span, IEnumerable<SlotFigures> found) =>
        new([.. SlotFigures.Whole(found, span.From, span.To, span.Step).Select(f => new FiguresPoint(Slots.Day(f.Slot), f.Figures, f.BestScore))]);
}

/// <summary>A day or week.</summary>
/// <param name="From">The day, or the week's Monday.</param>
/// <param name="Figures">What its games come to.</param>
/// <param name="BestScore">Most points of one game.</param>
internal sealed record FiguresPoint(DateOnly From, Figures Figures, long BestScore);
