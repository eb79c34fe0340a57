using System.Diagnostics;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Gives back jobs that were taken and have not begun.</summary>
internal sealed class GivingBack(HeldJobs held, Outcomes outcomes)
{
    /// <summary>Whoever has waited here that long waits behind slow ones; another node may begin it sooner.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public Task FromPausedQueuesAsync(string[] paused) => paused.Length == 0 ? Task.CompletedTask : GiveAsync(j => paused.Contains(j.Queue, StringComparer.Ordinal));

    public Task StaleAsync() => GiveAsync(j => Stopwatch.GetElapsedTime(j.TakenAt) > Longest);

    public Task AllAsync() => GiveAsync(_ => true);

    private async Task GiveAsync(Func<LeasedJob, bool> which)
    {
        foreach (var job in held.All.Where(j => j.IsWaiting && which(j)))
            if (job.TryGiveBack()) await outcomes.AddAsync(new(job, OutcomeKind.GiveBack, 0) { State = JobState.Available });
    }
}
