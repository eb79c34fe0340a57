using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// Looks with each heartbeat whether what this node has held for a while is still its own. The last jobs taken before a crash of the database may not have
/// reached the disk, and run elsewhere. Their handlers are told to stop; what they report would be refused anyway.
/// </summary>
internal sealed class LeaseCheck(HeldJobs held, ILogger<LeaseCheck> log)
{
    private const string NotOurs = """
        select h.id from unnest($1::bigint[], $2::bigint[]) as h (id, lease) where not exists (select from scheduling.jobs j where j.id = h.id and j.lease = h.lease)
        """;

    /// <summary>Most jobs are over before anybody needs to ask.</summary>
    private static readonly TimeSpan Youngest = TimeSpan.FromSeconds(1);

    public async Task StopLostAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var jobs = held.All.Where(j => Stopwatch.GetElapsedTime(j.TakenAt) > Youngest && j.Stop.Reason == StopReason.None).ToList();
        if (jobs.Count == 0) return;

        var lost = new HashSet<long>();
        await using (var look = new NpgsqlCommand(NotOurs, connection).With(jobs.Select(j => j.Id).ToArray(), jobs.Select(j => j.Lease).ToArray()))
        await using (var reader = await look.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel)) lost.Add(reader.GetInt64(0));
        }

        if (lost.Count == 0) return;

        log.LogWarning("{Count} jobs are not this node's any more; their handlers are told to stop", lost.Count);
        foreach (var job in jobs.Where(j => lost.Contains(j.Id))) job.Stop.Ask(StopReason.Lost, JobRunner.Grace);
    }
}
