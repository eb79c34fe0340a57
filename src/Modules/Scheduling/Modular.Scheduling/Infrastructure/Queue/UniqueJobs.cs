using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using NpgsqlTypes;

namespace Modular.Scheduling.Infrastructure.Queue;

/// <summary>Enqueues where a unique key may be taken. The index decides between two at once: the second waits for the first to commit.</summary>
internal sealed class UniqueJobs(DbSession session)
{
    /// <summary>The one that has the key may finish between two looks; each round begins anew.</summary>
    private const int Rounds = 10;

    private const string Holder = "select id, state from scheduling.jobs where type = $1 and unique_key = $2";

    private const string Replace = """
        update scheduling.jobs j set args = $3, queue = $4, priority = $5, max_attempts = $6, run_at = t.run_at, rank = t.run_at + $5 * interval '1 minute',
          state = case when t.run_at > now() then 0 else 1 end, tags = string_to_array($9, E'\n'), ordering_key = $10, breaker_key = $11, attempt = 0, errors = null
        from (select coalesce($7::timestamptz, now() + coalesce($8::interval, interval '0')) as run_at) t
        where j.type = $1 and j.unique_key = $2 and j.state <> 2
        returning j.id
        """;

    /// <summary>What runs already keeps running, without the key.</summary>
    private const string LetGo = "update scheduling.jobs set unique_key = null where type = $1 and unique_key = $2 and state = 2";

    public async Task<EnqueuedJob> EnqueueAsync(JobRow row, Origin origin, CancellationToken cancel)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (await JobInsert.WriteAsync(session, [row], origin, cancel) is [var id]) return new(id, EnqueueOutcome.Created);
            if (row.Options.WhenTaken == UniquePolicy.Replace)
            {
                if (await ReplaceAsync(row, cancel) is { } replaced) return new(replaced, EnqueueOutcome.Replaced);
                continue;
            }

            if (await HolderAsync(row, cancel) is { } holder)
                return new(holder, row.Options.WhenTaken == UniquePolicy.Reject ? EnqueueOutcome.Rejected : EnqueueOutcome.Kept);
        }

        throw new InvalidOperationException($"The unique key of a {row.Type} changed hands {Rounds} times at once.");
    }

    private async Task<long?> HolderAsync(JobRow row, CancellationToken cancel)
    {
        await using var read = session.Command(Holder).With(row.Type, row.Options.UniqueKey);
        return await read.ExecuteScalarAsync(cancel) as long?;
    }

    private async Task<long?> ReplaceAsync(JobRow row, CancellationToken cancel)
    {
        var options = row.Options;
        await using var replace = session.Command(Replace).With(row.Type, options.UniqueKey);
        var p = replace.Parameters;
        p.Add(new() { Value = row.Args, NpgsqlDbType = NpgsqlDbType.Json });
        p.Add(new() { Value = row.Queue });
        p.Add(new() { Value = (short)row.Priority });
        p.Add(new() { Value = (short)row.MaxAttempts });
        p.Add(new() { Value = (object?)options.RunAt?.ToUniversalTime() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        p.Add(new() { Value = (object?)options.Delay ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Interval });
        p.Add(Text(options.Tags is { Count: > 0 } tags ? string.Join('\n', tags) : null));
        p.Add(Text(options.OrderingKey));
        p.Add(Text(options.BreakerKey));
        if (await replace.ExecuteScalarAsync(cancel) is long replaced) return replaced;

        await using var letGo = session.Command(LetGo).With(row.Type, options.UniqueKey);
        await letGo.ExecuteNonQueryAsync(cancel);
        return null;
    }

    private static Npgsql.NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };
}
