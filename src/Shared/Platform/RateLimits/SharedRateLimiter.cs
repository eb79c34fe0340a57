using System.Security.Cryptography;
using System.Text;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Platform.RateLimits;

/// <summary>
/// Limits that hold across nodes: the same one number as in <see cref="RateWindow"/>, in the database and by its clock. The batch says on which connection,
/// so also whether in a transaction: one that is rolled back has taken nothing.
/// </summary>
internal sealed class SharedRateLimiter(MasterKey master)
{
    /// <summary>
    /// The first statement takes one where one is left, and locks the caller's row in either case; the second reads where that leaves them.
    /// Two, because the second has to see what others committed while the first waited for the row.
    /// </summary>
    public async Task<RateDecision> TakeAsync(NpgsqlBatch batch, RateLimit limit, string caller, CancellationToken cancel)
    {
        var hash = HashOf(caller);
        batch.Add("""
            insert into platform.rate_allowances as a (policy, caller, full_at) values ($1, $2, clock_timestamp() + $3)
            on conflict (policy, caller) do update set full_at = greatest(a.full_at, clock_timestamp()) + $3 where a.full_at <= clock_timestamp() + $4
            """, limit.Policy, hash, limit.Cost, limit.Window - limit.Cost)
            .Add("select greatest(full_at - clock_timestamp(), '0') from platform.rate_allowances where policy = $1 and caller = $2", limit.Policy, hash);

        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var untilFull = await reader.ReadAsync(cancel) ? reader.GetTimeSpan(0) : TimeSpan.Zero;
        return batch.BatchCommands[0].RecordsAffected == 1 ? limit.Allow(untilFull) : limit.Refuse(untilFull);
    }

    /// <summary>Undoes a take that is committed already.</summary>
    public async Task GiveBackAsync(NpgsqlBatch batch, RateLimit limit, string caller, CancellationToken cancel)
    {
        batch.Add("update platform.rate_allowances set full_at = full_at - $3 where policy = $1 and caller = $2", limit.Policy, HashOf(caller), limit.Cost);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Keyed, so that the table says nothing about anybody, not even to whoever guesses an address or an id.</summary>
    private byte[] HashOf(string caller) => HMACSHA256.HashData(master.For("rate-limits"), Encoding.UTF8.GetBytes(caller));
}
