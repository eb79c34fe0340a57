namespace Modular.Platform.Events;

/// <summary>
/// Tells other modules what happened. Publishing inside a command writes one delivery per listener in the command's own transaction:
/// rolled back, nobody hears of it; committed, each listener hears it at least once. An event nobody listens to costs nothing.
/// </summary>
public interface IEventPublisher
{
    /// <summary>Writes the deliveries.</summary>
    Task PublishAsync<TEvent>(TEvent happened, CancellationToken cancel) where TEvent : IIntegrationEvent;
}
