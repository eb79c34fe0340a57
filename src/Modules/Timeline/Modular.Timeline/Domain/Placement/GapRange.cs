namespace Modular.Timeline.Domain.Placement;

/// <summary>Neighbouring gaps, both included. Gap 0 lies before the first card, gap n after the nth.</summary>
internal readonly record struct GapRange(int First, int Last)
{
    public bool Contains(int gap) => First <= gap && gap <= Last;
}
