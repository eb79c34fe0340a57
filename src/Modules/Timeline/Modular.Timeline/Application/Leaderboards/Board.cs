using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Leaderboards;

/// <summary>Whose games of which part are compared.</summary>
internal sealed record Board(TallyKind Kind, long Slot)
{
    public static readonly Board Global = new(TallyKind.All, 0);

    public static Board Today(TimeProvider clock) => new(TallyKind.Day, Slots.OfDay(Slots.Today(clock)));

    public static Board ThisWeek(TimeProvider clock) => new(TallyKind.Week, Slots.OfWeek(Slots.Today(clock)));
}
