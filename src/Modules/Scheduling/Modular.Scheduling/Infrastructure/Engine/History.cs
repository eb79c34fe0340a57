using System.Globalization;
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
    private const string Prefix = "job_history_2";

    private const string Days = """
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'scheduling.job_history'::regclass and c.relname like $1 || '%' order by 1
        """;

    private const string Forget = """
        delete from scheduling.job_history_rest where ctid = any(array(
          select ctid from scheduling.job_history_rest where finished_at < now() - case when state = 4 then $1 else $2 end limit 1000))
        """;

    public async Task KeepAsync(CancellationToken cancel)
    {
        await using var connection = await pool.Source.OpenConnectionAsync(cancel);
        var today = DateOnly.FromDateTime(await NowAsync(connection, cancel));
        var days = await DaysAsync(connection, cancel);
        for (var day = today; day <= today.AddDays(DaysAhead); day = day.AddDays(1))
            if (!days.Contains(Name(day))) await TryAsync(() => AddAsync(connection, day, cancel));

        foreach (var name in days.Where(n => Day(n) < today.AddDays(-settings.Value.CompletedDays))) await TryAsync(() => DropAsync(connection, name, cancel));
        await ForgetAsync(connection, cancel);
    }

    private static async Task<DateTime> NowAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var now = new NpgsqlCommand("select now() at time zone 'UTC'", connection);
        return (DateTime)(await now.ExecuteScalarAsync(cancel))!;
    }

    private static async Task<HashSet<string>> DaysAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var days = new HashSet<string>(StringComparer.Ordinal);
        await using var read = new NpgsqlCommand(Days, connection).With(Prefix);
        await using var reader = await read.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) days.Add(reader.GetString(0));
        return days;
    }

    /// <summary>Names and bounds are made of dates, so nothing of anybody's gets into the statement.</summary>
    private static async Task AddAsync(NpgsqlConnection connection, DateOnly day, CancellationToken cancel)
    {
        var sql = string.Create(CultureInfo.InvariantCulture,
            $"create table if not exists scheduling.{Name(day)} partition of scheduling.job_history for values from ('{day:yyyy-MM-dd} 00:00:00+00') to ('{day.AddDays(1):yyyy-MM-dd} 00:00:00+00')");
        await using var add = new NpgsqlCommand("set local lock_timeout = '2s'; " + sql, connection);
        await add.ExecuteNonQueryAsync(cancel);
    }

    private static async Task DropAsync(NpgsqlConnection connection, string day, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var sql in (string[])["set local lock_timeout = '2s'", $"alter table scheduling.job_history detach partition scheduling.{day}",
            $"insert into scheduling.job_history select * from scheduling.{day} where state <> 4", $"drop table scheduling.{day}"])
        {
            await using var step = new NpgsqlCommand(sql, connection);
            await step.ExecuteNonQueryAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    private async Task ForgetAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var forget = new NpgsqlCommand(Forget, connection).With(TimeSpan.FromDays(settings.Value.CompletedDays), TimeSpan.FromDays(settings.Value.DeadDays));
        while (await forget.ExecuteNonQueryAsync(cancel) > 0) { }
    }

    /// <summary>Somebody else at it, or a long reader in the way: the next round will do.</summary>
    private async Task TryAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (PostgresException e)
        {
            log.LogInformation("A day of the job history waits to be added or dropped: {Reason}", e.MessageText);
        }
    }

    private static string Name(DateOnly day) => "job_history_" + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string name) => DateOnly.ParseExact(name["job_history_".Length..], "yyyyMMdd", CultureInfo.InvariantCulture);
}
