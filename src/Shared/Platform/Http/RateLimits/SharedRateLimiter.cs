using Modular.Platform.Persistence;

namespace Modular.Platform.Http.RateLimits;

/// <summary>Limits that hold across nodes: fixed windows, counted in the database by its own clock, in a statement of its own.</summary>
internal sealed class SharedRateLimiter(DatabaseConnection database)
{
    public async Task<RateDecision> TakeAsync(string policy, string caller, RateLimit limit, CancellationToken cancel)
    {
        await using var count = database.Source.CreateCommand("""
            insert into platform.rate_counters as c (policy, caller, window_start, count)
            values ($1, $2, date_bin(make_interval(secs => $3), now(), 'epoch'), 1)
            on conflict (policy, caller, window_start) do update set count = c.count + 1
            returning count, extract(epoch from window_start + make_interval(secs => $3) - now())::float8
            """).With(policy, caller, (double)limit.Seconds);

        await using var reader = await count.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var used = reader.GetInt32(0);
        return new(used <= limit.Permits, Math.Max(0, limit.Permits - used), TimeSpan.FromSeconds(reader.GetDouble(1)));
    }
}
