using Microsoft.Extensions.Logging;
using Modular.Platform.Persistence;
using Modular.Scheduling.Application;
using Modular.Scheduling.Infrastructure.Feed;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Carries decisions to this node's engine and, through it, to the others, once they are committed.</summary>
internal sealed class EngineSignals(DbSession session, Control control, WakeUp wakeUp, OrderedJobs ordered, EnginePool pool, JobHappenings happenings, ILogger<EngineSignals> log) : IEngineSignals
{
    private const string Raise = "update scheduling.control set version = version + 1 where id = 1";

    public async Task RaiseAsync(CancellationToken cancel)
    {
        await using (var raise = session.Command(Raise)) await raise.ExecuteNonQueryAsync(cancel);
        session.AfterCommit(Changed);
    }

    public void Ready(params IEnumerable<string> types)
    {
        foreach (var type in types.Distinct(StringComparer.Ordinal)) session.AfterCommit(() => wakeUp.Announce(type, isLater: false));
    }

    public void Cancelled(LockedJob job)
    {
        session.AfterCommit(() => happenings.Cancelled(job.Id, job.Type, job.Queue));
        Gone(job);
    }

    public void Gone(LockedJob job)
    {
        if (job.OrderingKey is { } key) session.AfterCommit(() => _ = ReleaseAsync(job.Type, key));
    }

    private void Changed()
    {
        control.Doubt();
        wakeUp.Work.Ring();
        wakeUp.Tell(Control.Changed);
    }

    /// <summary>Where it fails the next job waits for the upkeep, a few seconds.</summary>
    private async Task ReleaseAsync(string type, string orderingKey)
    {
        try
        {
            await using var connection = await pool.Source.OpenConnectionAsync();
            await ordered.ReleaseAsync(connection, type, orderingKey, CancellationToken.None);
        }
        catch (Exception e)
        {
            log.LogWarning("A job of {Type} waits for its turn: {Reason}", type, e.Message);
        }
    }
}
