using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// Counts failures in a row, over all nodes, in the statement batch that writes how the tries ended. state: 0 closed, 1 open, 2 half-open (one probe runs).
/// Failures of tries that began before the breaker opened do not hold it open longer, nor do their successes close it.
/// </summary>
internal static class BreakerCounting
{
    public const int Threshold = 5;

    private const string Failed = """
        insert into scheduling.breakers as b (type, key, state, failures, opened_at, open_until, last_failure_at, last_error)
        select f.type, f.key, case when f.failures >= $5 then 1 else 0 end, f.failures, case when f.failures >= $5 then now() end,
          case when f.failures >= $5 then now() + $6 end, now(), f.error
        from unnest($1::text[], $2::text[], $3::int[], $4::text[]) as f (type, key, failures, error)
        on conflict (type, key) do update set
          failures = b.failures + excluded.failures, last_failure_at = now(), last_error = excluded.last_error,
          state = case when b.state = 0 and b.failures + excluded.failures >= $5 then 1 when b.state = 2 and excluded.type || '/' || excluded.key = any($7) then 1 else b.state end,
          opened_at = case when b.state = 0 and b.failures + excluded.failures >= $5 or b.state = 2 and excluded.type || '/' || excluded.key = any($7) then now() else b.opened_at end,
          open_until = case when b.state = 0 and b.failures + excluded.failures >= $5 or b.state = 2 and excluded.type || '/' || excluded.key = any($7) then now() + $6 else b.open_until end
        returning b.type, b.key, b.state, b.open_until
        """;

    private const string Succeeded = """
        update scheduling.breakers b set failures = 0, state = 0, open_until = null
        from unnest($1::text[], $2::text[], $3::boolean[]) as s (type, key, is_probe)
        where b.type = s.type and b.key = s.key and (b.state = 0 and b.failures > 0 or b.state = 2 and s.is_probe)
        returning b.type, b.key, b.state, b.open_until
        """;

    public static void AddTo(NpgsqlBatch batch, IReadOnlyList<Outcome> outcomes)
    {
        var streaks = Streak.Of(outcomes);
        var succeeded = streaks.Where(s => s.HasSuccess).ToList();
        var failed = streaks.Where(s => s.Failures > 0).ToList();

        if (succeeded.Count > 0)
        {
            var command = Command(batch, Succeeded, succeeded);
            command.Parameters.Add(new NpgsqlParameter<bool[]> { TypedValue = [.. succeeded.Select(s => s.HasProbe)] });
        }

        if (failed.Count > 0)
        {
            var p = Command(batch, Failed, failed).Parameters;
            p.Add(new NpgsqlParameter<int[]> { TypedValue = [.. failed.Select(s => s.Failures)] });
            p.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. failed.Select(s => s.Error)] });
            p.Add(new NpgsqlParameter<int> { TypedValue = Threshold });
            p.Add(new NpgsqlParameter<TimeSpan> { TypedValue = Breakers.OpenFor });
            p.Add(new NpgsqlParameter<string[]> { TypedValue = [.. failed.Where(s => s.HasProbe).Select(s => s.Type + "/" + s.Key)] });
        }
    }

    private static NpgsqlBatchCommand Command(NpgsqlBatch batch, string sql, List<Streak> streaks)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. streaks.Select(s => s.Type)] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. streaks.Select(s => s.Key)] });
        batch.BatchCommands.Add(command);
        return command;
    }
}
