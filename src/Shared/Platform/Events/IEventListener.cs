namespace Modular.Platform.Events;

/// <summary>
/// Acts on an event of some module. Runs in a transaction of its own, which also removes the delivery; a listener that throws is tried again
/// with growing waits. Delivery is at least once, so what reaches outside the database must be idempotent.
/// </summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IEventListener<in TEvent> where TEvent : IIntegrationEvent
{
    /// <summary>The stable name under which deliveries wait (<c>forums.fold_category_totals</c>).</summary>
    static abstract string Name { get; }

    /// <summary>Acts on it.</summary>
    Task HandleAsync(TEvent happened, CancellationToken cancel);
}
