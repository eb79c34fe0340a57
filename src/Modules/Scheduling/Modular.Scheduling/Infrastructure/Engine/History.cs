using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// The days of the history: partitions for today and the next two are there before they are needed; a day whose completed jobs have had their time is dropped,
/// and what of it is to be kept longer moves to the default partition.
/// </summary>
internal sealed class History(EnginePool pool, IOptions<EngineSettings> settings, ILogger<History> log)
{
    private const int DaysAhead = 2;

    private const string Days = """
        select to_date(right(c.relname, 8), 'YYYYMMDD') from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'scheduling.job_history'::regclass and c.relname ~ '^job_history_[0-9]{8}$'
        """;

    private const string Forget = """
        delete from scheduling.job_history_rest where ctid = any(array(
          select ctid from scheduling.job_history_rest where finished_at < now() - case when state = 4 then $1 else $2 end limit 1000))
        """;

    private const string ForgetCounts = "delete from scheduling.job_counts where hour < now() - $1";

    public async Task KeepAsync(CancellationToken cancel)
    {
        await using var connection = await pool.Source.OpenConnectionAsync(cancel);
        var today = await TodayAsync(connection, cancel);
        var days = await DaysAsync(connection, cancel);
        foreach (var day in Enumerable.Range(0, DaysAhead + 1).Select(today.AddDays).Where(d => !days.Contains(d)))
            await TryAsync(connection, "select scheduling.add_history_day($1)", day, cancel);

        foreach (var day in days.Where(d => d < today.AddDays(-settings.Value.CompletedDays)))
            await TryAsync(connection, "select scheduling.drop_history_day($1)", day, cancel);
        await ForgetAsync(connection, cancel);
    }

    private static async Task<DateOnly> TodayAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var today = new NpgsqlCommand("select (now() at time zone 'UTC')::date", connection);
        await using var reader = await today.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return reader.GetFieldValue<DateOnly>(0);
    }

    private static async Task<HashSet<DateOnly>> DaysAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var days = new HashSet<DateOnly>();
        await using var read = new NpgsqlCommand(Days, connection);
        await using var reader = await read.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) days.Add(reader.GetFieldValue<DateOnly>(0));
        return days;
    }

    private async Task ForgetAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var forget = new NpgsqlCommand(Forget, connection).With(TimeSpan.FromDays(settings.Value.CompletedDays), TimeSpan.FromDays(settings.Value.DeadDays));
        while (await forget.ExecuteNonQueryAsync(cancel) > 0) { }

        await using var counts = new NpgsqlCommand(ForgetCounts, connection).With(TimeSpan.FromDays(settings.Value.DeadDays));
        await counts.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Somebody else at it, or a long reader in the way: the next round will do.</summary>
    private async Task TryAsync(NpgsqlConnection connection, string sql, DateOnly day, CancellationToken cancel)
    {
        try
        {
            await using var step = new NpgsqlCommand(sql, connection).With(day);
            await step.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException e)
        {
            log.LogInformation("The day {Day} of the job history waits to be added or dropped: {Reason}", day, e.MessageText);
        }
    }
}
