using Microsoft.Extensions.Logging;
using Modular.Scheduling.Infrastructure.Feed;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Takes jobs from the buffer and runs them one after the other; a node has as many of these as it runs jobs at once.</summary>
internal sealed class JobWorker(JobBuffer buffer, JobRunner runner, Outcomes outcomes, BreakerGate gate, HeldJobs held, JobHappenings happenings, WakeUp wakeUp, ILogger<JobWorker> log)
{
    public async Task RunAsync()
    {
        await foreach (var job in buffer.Reader.ReadAllAsync())
        {
            if (!job.TryBegin()) continue;

            buffer.Began();
            try
            {
                await outcomes.AddAsync(await gate.HoldsBackAsync(job) ?? await RunAsync(job));
            }
            catch (Exception e)
            {
                log.LogError(e, "Job {Job} of {Type} could not be run", job.Id, job.Type.Name);
                held.Remove(job);
            }
            finally
            {
                buffer.Ended();
            }

            if (buffer.Room() > 0) wakeUp.Work.Ring();
        }
    }

    private Task<Outcome> RunAsync(LeasedJob job)
    {
        happenings.Started(job);
        return runner.RunAsync(job);
    }
}
