using System.Diagnostics;
using Microsoft.Extensions.Options;
using Modular.Platform.Persistence;
using Modular.Scheduling.Application;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Infrastructure.Queue;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>The nodes as their rows tell. Which of them are alive only the database's clock decides.</summary>
internal sealed class Workforce(DbSession session, JobTypes types, IOptions<EngineSettings> settings) : IWorkforce
{
    private const string Nodes = """
        select id, name, process, version, concurrency, running, started_at, extract(epoch from clock_timestamp() - heartbeat_at)::float8, heartbeat_at > clock_timestamp() - $1, is_stopping, types
        from scheduling.nodes order by id
        """;

    private const string Version = "select version from scheduling.control where id = 1";

    /// <summary>Whoever is stopping begins nothing any more and says nothing either.</summary>
    private const string IsHeeded = """
        select not exists (select from scheduling.nodes where control_seen < $1 and not is_stopping and heartbeat_at > clock_timestamp() - $2)
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public async Task<IReadOnlyList<WorkerView>> ReadAsync(CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Nodes).With(settings.Value.DeadAfter);
        await using var row = await select.ExecuteReaderAsync(cancel);

        var nodes = new List<WorkerView>();
        while (await row.ReadAsync(cancel))
            nodes.Add(new()
            {
                Id = row.GetInt64(0),
                Name = row.GetString(1),
                Process = row.GetInt32(2),
                Version = row.GetString(3),
                Concurrency = row.GetInt32(4),
                Running = row.GetInt32(5),
                StartedAt = row.GetFieldValue<DateTimeOffset>(6),
                SilentSeconds = Math.Max(0, row.GetDouble(7)),
                IsAlive = row.GetBoolean(8),
                IsStopping = row.GetBoolean(9),
                Types = row.GetFieldValue<string[]>(10),
            });
        return nodes;
    }

    public Task<JobFacts?> FactsOfAsync(long jobId, CancellationToken cancel) => FactReads.OneAsync(session, types, jobId, settings.Value.DeadAfter, cancel);

    /// <summary>The limit is a little more than two heartbeats: until then a node that does not answer is no longer alive.</summary>
    public async Task<bool> HeedAsync(CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var read = session.Command(Version);
        var version = (long)(await read.ExecuteScalarAsync(cancel))!;

        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            await using var ask = session.Command(IsHeeded).With(version, settings.Value.DeadAfter);
            if ((bool)(await ask.ExecuteScalarAsync(cancel))!) return true;
            if (Stopwatch.GetElapsedTime(began) > settings.Value.Heartbeat * 2.5) return false;
            await Task.Delay(Pause, cancel);
        }
    }
}
