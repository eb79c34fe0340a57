using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Platform.Persistence;
using Modular.Scheduling.Infrastructure.Queue;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Says that this node is alive. A node that finds that the others have given it up tells its handlers to stop and begins as a new one.</summary>
internal sealed class Heartbeat(
    EnginePool pool, NodeIdentity node, JobTypes types, HeldJobs held, JobBuffer buffer, JobCounts counts, LeaseCheck leases, Control control, WakeUp wakeUp, DatabaseTime time,
    IOptions<EngineSettings> settings, ILogger<Heartbeat> log)
{
    private const string Register = """
        insert into scheduling.nodes (name, process, version, concurrency, types, heartbeat_at) values ($1, $2, $3, $4, $5, clock_timestamp()) returning id, clock_timestamp()
        """;

    private const string Beat = "update scheduling.nodes set heartbeat_at = clock_timestamp(), running = $2 where id = $1 returning clock_timestamp()";

    private long _steadySince = long.MaxValue;

    /// <summary>
    /// True once this node has been heard of without a break for as long as the others are waited for: after the database was away, all nodes look dead,
    /// and nobody must be given up before it had the time to be heard of again.
    /// </summary>
    public bool IsSteady => Volatile.Read(ref _steadySince) is var since && since != long.MaxValue && Stopwatch.GetElapsedTime(since) >= settings.Value.DeadAfter;

    public async Task RegisterAsync(CancellationToken cancel)
    {
        var version = typeof(Heartbeat).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        await using var connection = await pool.Source.OpenConnectionAsync(cancel);
        await using var insert = new NpgsqlCommand(Register, connection).With(
            Environment.MachineName, Environment.ProcessId, version, settings.Value.Concurrency, types.All.Select(t => t.Name).ToArray());
        await using var reader = await insert.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        node.Id = reader.GetInt64(0);
        time.Set(new(reader.GetDateTime(1)));
        control.Doubt();
    }

    public async Task RunAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(settings.Value.Heartbeat);
        Volatile.Write(ref _steadySince, Stopwatch.GetTimestamp());
        while (await timer.NextAsync(cancel))
        {
            try
            {
                await BeatAsync(cancel);
                if (_steadySince == long.MaxValue) Volatile.Write(ref _steadySince, Stopwatch.GetTimestamp());
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                Volatile.Write(ref _steadySince, long.MaxValue);
                log.LogWarning("This node cannot say that it is alive: {Reason}", e.Message);
            }
        }
    }

    private async Task BeatAsync(CancellationToken cancel)
    {
        await using var connection = await pool.Source.OpenConnectionAsync(cancel);
        await using (var beat = new NpgsqlCommand(Beat, connection).With(node.Id, buffer.Busy))
        {
            if (await beat.ExecuteScalarAsync(cancel) is DateTime now) time.Set(new(now));
            else await BeginAnewAsync(cancel);
        }

        await leases.StopLostAsync(connection, cancel);
        await counts.WriteAsync(connection, cancel);
        control.Doubt();
        wakeUp.Work.Ring();
    }

    private async Task BeginAnewAsync(CancellationToken cancel)
    {
        log.LogWarning("This node was given up by the others; its {Count} jobs run elsewhere", held.Count);
        foreach (var job in held.All) job.Stop.Ask(StopReason.Lost, JobRunner.Grace);
        await RegisterAsync(cancel);
    }
}
