using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// The engine's own connections. Its tables grow from nothing to a million rows in seconds, faster than statistics follow, and every one of its statements
/// is meant to walk an index: so the planner is left no other choice. (A completion planned for an empty table turned quadratic.)
/// </summary>
internal sealed class EnginePool(IDatabasePools pools) : IAsyncDisposable
{
    private const int Size = 12; // one for each loop; they are seldom busy at once
    private const string IndexesOnly = "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c enable_bitmapscan=off -c statement_timeout=60000";

    private readonly Lazy<NpgsqlDataSource> _source = new(() => pools.Open("modular jobs", Size, IndexesOnly));

    public NpgsqlDataSource Source => _source.Value;

    public async ValueTask DisposeAsync()
    {
        if (_source.IsValueCreated) await _source.Value.DisposeAsync();
    }
}
