using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// Takes jobs of a type that is limited over all nodes, or whose breaker may be probed: one node at a time, which a lock on the type's row sees to.
/// The rate is counted by GCRA: evenly, with at most one period's worth at once.
/// </summary>
internal sealed class LimitedPicking(JobPicking picking, WakeUp wakeUp)
{
    private const string Lock = "select next_at, clock_timestamp() from scheduling.job_limits where type = $1 for update";
    private const string Running = "select count(*) from scheduling.jobs where type = $1 and state = 2";
    private const string Spend = "update scheduling.job_limits set next_at = greatest(next_at, $2) + $3 where type = $1";

    /// <summary>The nearest that a limit is looked at again; below it the poll would be a busy loop.</summary>
    private static readonly TimeSpan Nearest = TimeSpan.FromMilliseconds(2);

    public async Task<PickedJobs> TakeAsync(NpgsqlConnection connection, WantedJobs wanted, bool isProbe, string[] pausedQueues, CancellationToken cancel)
    {
        var type = wanted.Type;
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (isProbe && !await Breakers.TryProbeAsync(connection, type, null, cancel)) return new();

        var (next, now, running) = await ReadAsync(connection, type, cancel);
        var most = isProbe ? 1 : wanted.Most;
        if (type.Options.MaxGlobal is { } global) most = Math.Min(most, global - running);
        if (type.Options.Rate is { } rate) most = Math.Min(most, Left(rate, next, now));
        if (most <= 0)
        {
            if (type.Options.Rate is { } limit) StirWhenFree(type, limit, next, now);
            return new();
        }

        var picked = await picking.TakeAsync(connection, [wanted with { Most = most }], most, pausedQueues, cancel);
        if (isProbe && picked.Jobs.Count == 0) return new();

        foreach (var job in picked.Jobs) job.IsProbe = isProbe;
        if (type.Options.Rate is { } spent && picked.Jobs.Count > 0) await SpendAsync(connection, type, spent, now, picked.Jobs.Count, cancel);
        await transaction.CommitAsync(cancel);
        if (type.Options.Rate is not null && picked.Met == most) wakeUp.Stir(type.Name);
        return picked;
    }

    private static async Task<(DateTime Next, DateTime Now, int Running)> ReadAsync(NpgsqlConnection connection, JobType type, CancellationToken cancel)
    {
        await using var batch = connection.CreateBatch().Add(Lock, type.Name).Add(Running, type.Name);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var (next, now) = await reader.ReadAsync(cancel) ? (reader.GetDateTime(0), reader.GetDateTime(1)) : throw new InvalidOperationException($"{type.Name} has no row in job_limits.");
        await reader.NextResultAsync(cancel);
        await reader.ReadAsync(cancel);
        return (next, now, (int)reader.GetInt64(0));
    }

    /// <summary>How many may start now.</summary>
    private static int Left(JobRate rate, DateTime next, DateTime now)
    {
        var apart = rate.Period / rate.Count;
        var room = now + rate.Period - (next > now ? next : now);
        return room < apart ? 0 : (int)(room / apart);
    }

    private void StirWhenFree(JobType type, JobRate rate, DateTime next, DateTime now)
    {
        var wait = next - now - rate.Period + rate.Period / rate.Count;
        _ = Task.Delay(wait > Nearest ? wait : Nearest).ContinueWith(_ => wakeUp.Stir(type.Name), TaskScheduler.Default);
    }

    private static async Task SpendAsync(NpgsqlConnection connection, JobType type, JobRate rate, DateTime now, int jobs, CancellationToken cancel)
    {
        await using var spend = new NpgsqlCommand(Spend, connection).With(type.Name, now, rate.Period / rate.Count * jobs);
        await spend.ExecuteNonQueryAsync(cancel);
    }
}
