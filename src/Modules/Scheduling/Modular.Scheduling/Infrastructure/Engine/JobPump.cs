using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Platform.Persistence;
using Modular.Scheduling.Infrastructure.Queue;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Looks for work whenever there is room for it: when told, when something ended, and every so often unasked.</summary>
internal sealed class JobPump(
    EnginePool pool, JobTypes types, JobPicking picking, LimitedPicking limited, JobBuffer buffer, HeldJobs held, GivingBack givingBack, OrderedJobs ordered,
    Control control, Breakers breakers, NodeIdentity node, WakeUp wakeUp, IOptions<EngineSettings> settings, ILogger<JobPump> log)
{
    private long _polledAt;

    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!await LookAsync(stopping)) await wakeUp.Work.WaitAsync(PollIfDue(), stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (PostgresException e) when (e.ConstraintName == JobPicking.OrderingIndex)
            {
                // Another node began a job of the same ordering key at this moment; the next look sees it.
            }
            catch (Exception e)
            {
                log.LogWarning("Jobs wait: {Reason}", e.Message);
                await Task.Delay(settings.Value.Poll, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                wakeUp.StirAll();
            }
        }
    }

    /// <summary>How long until everything is looked at unasked; when it is time, everything counts as stirred.</summary>
    private TimeSpan PollIfDue()
    {
        var left = settings.Value.Poll - Stopwatch.GetElapsedTime(_polledAt);
        if (left > TimeSpan.Zero) return left;

        _polledAt = Stopwatch.GetTimestamp();
        wakeUp.StirAll();
        return settings.Value.Poll;
    }

    /// <summary>False when there was nothing to do.</summary>
    private async Task<bool> LookAsync(CancellationToken cancel)
    {
        if (control.IsStale) await HeedAsync(cancel);
        var room = buffer.Room();
        if (room == 0) return false;

        var stirred = types.All.Where(t => wakeUp.IsStirred(t.Name)).ToList();
        if (stirred.Count == 0) return false;

        await using var connection = await pool.Picks.OpenConnectionAsync(cancel);
        var wanted = new List<WantedJobs>(stirred.Count);
        var found = false;
        foreach (var type in stirred)
        {
            wakeUp.Settle(type.Name);
            var most = type.Options.MaxPerNode is { } perNode ? Math.Min(room, perNode - held.Of(type.Name)) : room;
            var wait = breakers.WaitFor(type, null);
            if (most <= 0 || wait > TimeSpan.Zero) continue;

            if (wait is not null || type.Options.MaxGlobal is not null || type.Options.Rate is not null)
                found |= await TakeAsync(limited.TakeAsync(connection, new(type, most), isProbe: wait is not null, control.PausedQueues, cancel), connection, cancel) > 0;
            else wanted.Add(new(type, most));
        }

        if (wanted.Count > 1)
        {
            var withWork = await JobPicking.WithWorkAsync(connection, wanted, cancel);
            wanted.RemoveAll(w => !withWork.Contains(w.Type.Name));
        }

        if (wanted.Count == 0) return found;

        if (found) room = Math.Min(room, buffer.Room());
        var met = room == 0 ? 0 : await TakeAsync(picking.TakeAsync(connection, wanted, room, control.PausedQueues, cancel), connection, cancel);
        if (met >= Math.Min(room, wanted.Max(w => w.Most))) // as many as were asked for: there may be more
            foreach (var type in wanted) wakeUp.Stir(type.Type.Name);
        return found || met > 0;
    }

    private async Task<int> TakeAsync(Task<PickedJobs> picking, NpgsqlConnection connection, CancellationToken cancel)
    {
        var picked = await picking;
        foreach (var job in picked.Jobs) buffer.Add(job);
        await ordered.ReleaseAsync(connection, picked.Behind, cancel);
        return picked.Met;
    }

    private async Task HeedAsync(CancellationToken cancel)
    {
        await using var connection = await pool.Picks.OpenConnectionAsync(cancel);
        await control.ReadAsync(connection, node.Id, cancel);
        await givingBack.FromPausedQueuesAsync(control.PausedQueues);
        await using var tell = new NpgsqlCommand("update scheduling.nodes set control_seen = $2 where id = $1", connection).With(node.Id, control.Version);
        await tell.ExecuteNonQueryAsync(cancel);
    }
}
