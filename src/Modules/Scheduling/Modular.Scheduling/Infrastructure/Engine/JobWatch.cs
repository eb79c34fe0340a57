using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Looks after running handlers ten times a second: tells those whose time is up to stop, and stores how far the others are.</summary>
internal sealed class JobWatch(EnginePool pool, HeldJobs held, GivingBack givingBack, ILogger<JobWatch> log)
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(100);

    /// <summary>Ids in one order, so that two of these never wait for each other.</summary>
    private const string Store = """
        update scheduling.jobs j set progress_current = p.current, progress_total = p.total, progress_message = p.message, deadline = greatest(j.deadline, clock_timestamp() + p.timeout)
        from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::interval[]) as p (id, lease, current, total, message, timeout)
        where j.id = p.id and j.lease = p.lease
        """;

    private readonly Dictionary<long, JobProgress> _stored = [];

    public async Task RunAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Round);
        while (await timer.NextAsync(cancel))
        {
            try
            {
                EndOverdue();
                await givingBack.StaleAsync();
                await StoreAsync(cancel);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.LogWarning("The progress of jobs waits to be stored: {Reason}", e.Message);
            }
        }
    }

    private void EndOverdue()
    {
        var now = Stopwatch.GetTimestamp();
        foreach (var job in held.All.Where(j => !j.IsWaiting && j.Stop.Deadline < now))
        {
            if (job.Stop.Reason == StopReason.None) job.Stop.Ask(StopReason.TimedOut, JobRunner.Grace);
            else job.Stop.Abandon();
        }
    }

    private async Task StoreAsync(CancellationToken cancel)
    {
        var changed = held.All.Where(j => j.Progress is { } progress && _stored.GetValueOrDefault(j.Id) != progress).OrderBy(j => j.Id).Select(j => (Job: j, Progress: j.Progress!)).ToList();
        foreach (var id in _stored.Keys.Where(id => held.Find(id) is null).ToList()) _stored.Remove(id);
        if (changed.Count == 0) return;

        await using var store = pool.Source.CreateCommand(Store);
        store.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. changed.Select(c => c.Job.Id)] });
        store.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. changed.Select(c => c.Job.Lease)] });
        store.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. changed.Select(c => c.Progress.Current)] });
        store.Parameters.Add(new NpgsqlParameter<long?[]> { TypedValue = [.. changed.Select(c => c.Progress.Total)] });
        store.Parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. changed.Select(c => c.Progress.Message)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        store.Parameters.Add(new NpgsqlParameter<TimeSpan[]> { TypedValue = [.. changed.Select(c => c.Job.Type.Options.Timeout)] });
        await store.ExecuteNonQueryAsync(cancel);
        foreach (var (job, progress) in changed) _stored[job.Id] = progress;
    }
}
