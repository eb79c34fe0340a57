using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Makes jobs available when their time has come: those put off, and those that wait for their next try.</summary>
internal sealed class DueJobs(EnginePool pool, WakeUp wakeUp, DatabaseTime time, IOptions<EngineSettings> settings, ILogger<DueJobs> log)
{
    private const int Most = 1000;

    /// <summary>now() and not the clock of this moment, which would not be looked up in the index.</summary>
    private const string MakeAvailable = """
        with due as materialized (
          select id from scheduling.jobs where state in (0, 3) and run_at <= now() order by run_at limit $1 for update skip locked)
        update scheduling.jobs j set state = 1 from due d where j.id = d.id returning j.type
        """;

    private const string Next = "select run_at, clock_timestamp() from scheduling.jobs where state in (0, 3) order by run_at limit 1";

    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await wakeUp.Due.WaitAsync(await LookAsync(cancel), cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning("Jobs whose time has come wait: {Reason}", e.Message);
                await Task.Delay(settings.Value.Poll, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>How long until the next look.</summary>
    private async Task<TimeSpan> LookAsync(CancellationToken cancel)
    {
        await using var connection = await pool.Source.OpenConnectionAsync(cancel);
        while (await MakeAvailableAsync(connection, cancel) == Most) { }

        await using var read = new NpgsqlCommand(Next, connection);
        await using var reader = await read.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) return settings.Value.Poll * 5;

        time.Set(new(reader.GetDateTime(1)));
        var wait = reader.GetDateTime(0) - reader.GetDateTime(1);
        return TimeSpan.FromTicks(Math.Clamp(wait.Ticks, TimeSpan.TicksPerMillisecond, (settings.Value.Poll * 5).Ticks));
    }

    private async Task<int> MakeAvailableAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var due = new NpgsqlCommand(MakeAvailable, connection).With(Most);
        await using var reader = await due.ExecuteReaderAsync(cancel);
        var count = 0;
        for (; await reader.ReadAsync(cancel); count++) wakeUp.Announce(reader.GetString(0), isLater: false);
        return count;
    }
}
