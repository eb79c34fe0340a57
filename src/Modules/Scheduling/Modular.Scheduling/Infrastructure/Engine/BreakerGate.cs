namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Holds back jobs whose endpoint or provider has an open breaker, until it is to be probed, and lets one through then.</summary>
internal sealed class BreakerGate(Breakers breakers, EnginePool pool)
{
    /// <summary>For those that come while somebody else probes.</summary>
    private static readonly TimeSpan WhileProbed = TimeSpan.FromSeconds(5);

    /// <summary>Null when the job may begin.</summary>
    public async ValueTask<Outcome?> HoldsBackAsync(LeasedJob job)
    {
        if (job.BreakerKey is null || breakers.WaitFor(job.Type, job.BreakerKey) is not { } wait) return null;

        if (wait == TimeSpan.Zero)
        {
            await using var connection = await pool.Source.OpenConnectionAsync();
            job.IsProbe = await Breakers.TryProbeAsync(connection, job.Type, job.BreakerKey, CancellationToken.None);
            if (job.IsProbe) return null;
            wait = WhileProbed;
        }

        return new(job, OutcomeKind.GiveBack, 0) { Wait = wait + TimeSpan.FromMilliseconds(Random.Shared.Next(500)) };
    }
}
