using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// The engine's own connections. Its tables grow from nothing to a million rows in seconds, faster than statistics follow, and every one of its statements
/// is meant to walk an index: so the planner is left no other choice. (A completion planned for an empty table turned quadratic.)
/// </summary>
internal sealed class EnginePool(IDatabasePools pools) : IAsyncDisposable
{
    private const int Size = 11; // one for each loop; they are seldom busy at once
    private const int PicksSize = 1;
    private const string IndexesOnly = "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c enable_bitmapscan=off -c statement_timeout=60000";

    private readonly Lazy<NpgsqlDataSource> _source = new(() => pools.Open("modular jobs", Size, IndexesOnly));
    private readonly Lazy<NpgsqlDataSource> _picks = new(() => pools.Open("modular job picks", PicksSize, IndexesOnly + " -c synchronous_commit=off"));

    public NpgsqlDataSource Source => _source.Value;

    /// <summary>
    /// For taking jobs, whose commits wait for no disk. Whatever a handler commits comes after the taking in the log, so neither can survive a crash of the
    /// database without the other; a job whose taking was lost runs again, which <see cref="LeaseCheck"/> tells the one that has it.
    /// </summary>
    public NpgsqlDataSource Picks => _picks.Value;

    public async ValueTask DisposeAsync()
    {
        if (_picks.IsValueCreated) await _picks.Value.DisposeAsync();
        if (_source.IsValueCreated) await _source.Value.DisposeAsync();
    }
}
