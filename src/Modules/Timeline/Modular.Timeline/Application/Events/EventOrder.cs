namespace Modular.Timeline.Application.Events;

/// <summary>The one order of lists of events: by their random ids, because any other would tell something.</summary>
internal static class EventOrder
{
    public const string Name = "events";

    public static Cursor PositionOf(EventView last) => Cursor.At(Name, last.Id);
}
