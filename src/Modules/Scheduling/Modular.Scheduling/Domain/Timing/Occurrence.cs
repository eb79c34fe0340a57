namespace Modular.Scheduling.Domain.Timing;

/// <summary>One time at which a schedule fires.</summary>
/// <param name="At">The moment, in UTC.</param>
/// <param name="Local">The same moment as clocks show it in the schedule's zone.</param>
/// <param name="Note">A sentence where the clocks had a hand in it: why the moment was moved, or which of two it is.</param>
internal readonly record struct Occurrence(DateTimeOffset At, DateTimeOffset Local, string? Note = null)
{
    public static Occurrence Of(DateTimeOffset at) => new(at.ToUniversalTime(), at.ToUniversalTime());
}
