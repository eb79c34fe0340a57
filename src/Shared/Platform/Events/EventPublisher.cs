using System.Text.Json;
using Modular.Platform.Persistence;

namespace Modular.Platform.Events;

/// <summary>A plain first implementation, one row per listener; the job engine is to take its place.</summary>
internal sealed class EventPublisher(DbSession session, EventSubscriptions subscriptions, EventWakeUp wakeUp) : IEventPublisher
{
    public async Task PublishAsync<TEvent>(TEvent happened, CancellationToken cancel) where TEvent : IIntegrationEvent
    {
        var listeners = subscriptions.Of(TEvent.Name);
        if (listeners.Count == 0) return;

        await session.OpenAsync(cancel);
        await using var insert = session
            .Command("insert into platform.event_deliveries (event_id, event, listener, payload) select $1, $2, listener, $4::jsonb from unnest($3) listener")
            .With(Guid.CreateVersion7(), TEvent.Name, listeners.Select(l => l.Listener).ToArray(), JsonSerializer.Serialize(happened));
        await insert.ExecuteNonQueryAsync(cancel);
        session.AfterCommit(wakeUp.Ring);
    }
}
