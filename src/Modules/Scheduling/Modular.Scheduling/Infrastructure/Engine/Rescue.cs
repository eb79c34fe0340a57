using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Takes the jobs of dead nodes, and those whose time is long up, away from whoever has them: they run again, or are dead after their last try.</summary>
internal sealed class Rescue(EnginePool pool, Heartbeat heartbeat, WakeUp wakeUp, OrderedJobs ordered, IOptions<EngineSettings> settings, ILogger<Rescue> log)
{
    private const int Most = 1000;

    private const string GiveUp = "delete from scheduling.nodes where heartbeat_at < clock_timestamp() - $1 returning id";

    private const string Lost = """
        with lost as materialized (
          select j.id from scheduling.jobs j
          where j.state = 2 and (j.deadline < clock_timestamp() or not exists (select from scheduling.nodes n where n.id = j.node))
          order by j.type, j.id limit $1 for update skip locked)
        update scheduling.jobs j set state = case when j.attempt >= j.max_attempts or j.cancel_requested_at is not null then 9 else 1 end, lease = 0, node = null, deadline = null,
          errors = coalesce(j.errors, '[]') || jsonb_build_object('attempt', j.attempt, 'at', to_jsonb(clock_timestamp()), 'code', 'scheduling.job.node_lost',
            'message', 'The node that had it was not heard of any more, or its time was long up.')
        from lost l where j.id = l.id
        returning j.type, j.ordering_key
        """;

    /// <summary>Those that had their last try, or that somebody wanted to end anyway: lost ones, and those that failed or were given back while they were asked to stop.</summary>
    private const string Bury = """
        with over as (delete from scheduling.jobs where state = 9 returning *)
        insert into scheduling.job_history (id, type, queue, priority, state, run_at, attempt, max_attempts, lease, node, args, created_at, started_at, finished_at, ran_ms,
          created_by, parent_id, batch_id, unique_key, ordering_key, breaker_key, tags, schedule_id, progress_current, progress_total, progress_message, resume, errors, result)
        select id, type, queue, priority, case when cancel_requested_at is null then 6 else 5 end, run_at, attempt, max_attempts, lease, node, args, created_at, started_at, clock_timestamp(), null,
          created_by, parent_id, batch_id, unique_key, ordering_key, breaker_key, tags, schedule_id, progress_current, progress_total, progress_message, resume, errors, null
        from over
        """;

    public async Task RunAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(settings.Value.Heartbeat / 4);
        while (await timer.NextAsync(cancel))
        {
            try
            {
                if (heartbeat.IsSteady) await RescueAsync(cancel);
                await BuryAsync(cancel);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.LogWarning("Lost jobs wait: {Reason}", e.Message);
            }
        }
    }

    internal async Task RescueAsync(CancellationToken cancel)
    {
        await using var connection = await pool.Source.OpenConnectionAsync(cancel);
        await using (var giveUp = new NpgsqlCommand(GiveUp, connection).With(settings.Value.DeadAfter))
        {
            await using var reader = await giveUp.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) log.LogWarning("Node {Node} was not heard of any more; its jobs run again", reader.GetInt64(0));
        }

        while (await TakeAwayAsync(connection, cancel) == Most) { }
    }

    private async Task BuryAsync(CancellationToken cancel)
    {
        await using var connection = await pool.Source.OpenConnectionAsync(cancel);
        await using var bury = new NpgsqlCommand(Bury, connection);
        if (await bury.ExecuteNonQueryAsync(cancel) > 0) await ordered.ReleaseForgottenAsync(connection, cancel);
    }

    private async Task<int> TakeAwayAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var count = 0;
        await using var take = new NpgsqlCommand(Lost, connection).With(Most);
        await using var reader = await take.ExecuteReaderAsync(cancel);
        for (; await reader.ReadAsync(cancel); count++) wakeUp.Announce(reader.GetString(0), isLater: false);
        return count;
    }
}
