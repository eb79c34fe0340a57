using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Modular.Scheduling.Infrastructure.Feed;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Looks after running handlers ten times a second: tells those whose time is up to stop, and stores how far the others are.</summary>
internal sealed class JobWatch(EnginePool pool, HeldJobs held, GivingBack givingBack, JobHappenings happenings, ILogger<JobWatch> log)
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(100);

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
        var changed = held.All.Where(j => j.Progress != j.StoredProgress).Select(j => (Job: j, j.Progress)).ToList();
        if (changed.Count == 0) return;

        await using var connection = await pool.Source.OpenConnectionAsync(cancel);
        await using var batch = connection.CreateBatch();
        ProgressWriting.AddTo(batch, changed.Select(c => c.Job));
        await batch.ExecuteNonQueryAsync(cancel);
        foreach (var (job, progress) in changed)
        {
            job.StoredProgress = progress;
            happenings.Progressed(job);
        }
    }
}
