namespace Modular.Scheduling.Domain.Timing;

/// <summary>Fires once.</summary>
internal sealed record OnceTiming(DateTimeOffset At) : ScheduleTiming
{
    public override Occurrence? Next(DateTimeOffset after) => At > after ? Occurrence.Of(At) : null;
}
