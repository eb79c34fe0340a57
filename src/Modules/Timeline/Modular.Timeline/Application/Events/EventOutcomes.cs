namespace Modular.Timeline.Application.Events;

/// <summary>What came of a list of changes, one by one.</summary>
/// <param name="Results">In the order in which they were sent.</param>
/// <param name="Done">How many were done.</param>
/// <param name="Refused">How many were not.</param>
internal sealed record EventOutcomes(IReadOnlyList<EventOutcome> Results, int Done, int Refused);

/// <summary>What came of one change.</summary>
/// <param name="Index">Its place in the list, from 0.</param>
/// <param name="Op">What was to be done.</param>
/// <param name="Event">The event as it is now; null where it was refused.</param>
/// <param name="Errors">Why it was refused; empty where it was done.</param>
internal sealed record EventOutcome(int Index, string? Op, EventView? Event, IReadOnlyList<Refusal> Errors)
{
    public static EventOutcome Of(int index, string? op, Result<EventView> result) =>
        new(index, op, result.IsSuccess ? result.Value : null, [.. result.Errors.Select(e => new Refusal(e.Pointer, e.Code, e.Detail))]);
}

/// <summary>One reason.</summary>
/// <param name="Pointer">Where it lies in the event.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Detail">A sentence for people.</param>
internal sealed record Refusal(string? Pointer, string Code, string Detail);
