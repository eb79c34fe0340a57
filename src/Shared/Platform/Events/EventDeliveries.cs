using Modular.Platform.Persistence;

namespace Modular.Platform.Events;

/// <summary>The table of deliveries, seen from the dispatcher. Only the database's clock decides.</summary>
internal sealed class EventDeliveries(DatabaseConnection database)
{
    /// <summary>Waits of 1, 2, 4 … seconds up to an hour; after three days' worth the delivery is set aside as dead.</summary>
    private const int MaxAttempts = 80;

    /// <summary>Takes what is due, for a minute: if this node dies, another takes it after that.</summary>
    public async Task<List<EventDelivery>> TakeAsync(int atMost, CancellationToken cancel)
    {
        await using var take = database.Source.CreateCommand("""
            update platform.event_deliveries d set attempts = attempts + 1, run_at = now() + interval '1 minute'
            from (select id from platform.event_deliveries where run_at <= now() and dead_at is null order by run_at, id limit $1 for update skip locked) due
            where d.id = due.id
            returning d.id, d.event, d.listener, d.payload, d.attempts
            """).With(atMost);

        var taken = new List<EventDelivery>();
        await using var reader = await take.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            taken.Add(new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4)));
        return [.. taken.OrderBy(d => d.Id)];
    }

    /// <summary>Removes the delivery in the listener's transaction; false when another node has taken it over meanwhile.</summary>
    public static async Task<bool> CompleteAsync(DbSession session, EventDelivery delivery, CancellationToken cancel)
    {
        await using var delete = session.Command("delete from platform.event_deliveries where id = $1 and attempts = $2").With(delivery.Id, delivery.Attempt);
        return await delete.ExecuteNonQueryAsync(cancel) == 1;
    }

    public async Task PostponeAsync(EventDelivery delivery, string error, CancellationToken cancel)
    {
        await using var update = database.Source.CreateCommand($"""
            update platform.event_deliveries
            set run_at = now() + least(interval '1 hour', interval '1 second' * 2 ^ least(attempts - 1, 12)), last_error = $3,
                dead_at = case when attempts >= {MaxAttempts} then now() end
            where id = $1 and attempts = $2
            """).With(delivery.Id, delivery.Attempt, error);
        await update.ExecuteNonQueryAsync(cancel);
    }
}
