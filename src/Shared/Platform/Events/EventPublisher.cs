using System.Text.Json;
using Modular.Platform.Persistence;
using NpgsqlTypes;

namespace Modular.Platform.Events;

/// <summary>A plain first implementation, one row per listener; the job engine is to take its place.</summary>
internal sealed class EventPublisher(DbSession session, EventSubscriptions subscriptions, EventWakeUp wakeUp) : IEventPublisher
{
    public async Task PublishAsync<TEvent>(TEvent happened, CancellationToken cancel) where TEvent : IIntegrationEvent
    {
        var listeners = subscriptions.Of(TEvent.Name);
        if (listeners.Count == 0) return;

        await session.OpenAsync(cancel);
        await using var insert = session.Command(
            "insert into platform.event_deliveries (event_id, event, listener, payload) select $1, $2, listener, $4 from unnest($3) listener");
        insert.Parameters.AddRange([
            new() { Value = Guid.CreateVersion7() }, new() { Value = TEvent.Name }, new() { Value = listeners.Select(l => l.Listener).ToArray() },
            new() { Value = JsonSerializer.Serialize(happened), NpgsqlDbType = NpgsqlDbType.Jsonb }]);
        await insert.ExecuteNonQueryAsync(cancel);
        session.AfterCommit(wakeUp.Ring);
    }
}
