namespace Modular.Timeline.Application.Events;

/// <summary>What is known of events from play.</summary>
internal interface IPlayedEvents
{
    /// <summary>True when somebody has placed its card, so that its date is no secret to them.</summary>
    Task<bool> HasPlayedAsync(Guid userId, Guid eventId, CancellationToken cancel);

    /// <summary>True when its card was ever dealt, so that its versions are still needed.</summary>
    Task<bool> WasDealtAsync(long eventId, CancellationToken cancel);
}
