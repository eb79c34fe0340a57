using System.Collections.Concurrent;
using System.Data.Common;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// The breakers that are not closed, as this node knows them: told by its own outcomes at once, by other nodes within milliseconds, read anew with every heartbeat.
/// The key is empty where a type has one breaker for all its jobs.
/// </summary>
internal sealed class Breakers(DatabaseTime time, WakeUp wakeUp)
{
    public static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(1);

    private const string NotClosed = "select type, key, state, open_until from scheduling.breakers where state <> 0";

    /// <summary>One probe over all nodes. One whose node died is over when its job's time is.</summary>
    private const string Probe = """
        update scheduling.breakers set state = 2, open_until = clock_timestamp() + $3
        where type = $1 and key = $2 and state in (1, 2) and open_until <= clock_timestamp()
        """;

    private readonly ConcurrentDictionary<(string Type, string Key), DateTimeOffset> _openUntil = new();

    /// <summary>How long jobs of it have to wait; null when the breaker is closed, zero when one may probe.</summary>
    public TimeSpan? WaitFor(JobType type, string? key)
    {
        if (!type.Options.Breaker || _openUntil.IsEmpty || !_openUntil.TryGetValue((type.Name, key ?? ""), out var until)) return null;

        var wait = until - time.Now;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    public static async Task<bool> TryProbeAsync(NpgsqlConnection connection, JobType type, string? key, CancellationToken cancel)
    {
        await using var probe = new NpgsqlCommand(Probe, connection).With(type.Name, key ?? "", type.Options.Timeout + JobRunner.Grace * 2);
        return await probe.ExecuteNonQueryAsync(cancel) == 1;
    }

    /// <summary>A row (type, key, state, open_until) says how a breaker is now. The others are told when it opens or closes.</summary>
    public void Heed(DbDataReader row)
    {
        var key = (row.GetString(0), row.GetString(1));
        var changed = row.GetInt16(2) == 0 ? _openUntil.TryRemove(key, out _) : Open(key, new(row.GetDateTime(3)));
        if (changed) wakeUp.Tell(Control.Changed);
    }

    public async Task LoadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var open = new HashSet<(string, string)>();
        await using var read = new NpgsqlCommand(NotClosed, connection);
        await using var reader = await read.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var key = (reader.GetString(0), reader.GetString(1));
            open.Add(key);
            Open(key, new(reader.GetDateTime(3)));
        }

        foreach (var key in _openUntil.Keys.Where(k => !open.Contains(k)))
        {
            _openUntil.TryRemove(key, out _);
            wakeUp.Stir(key.Type);
        }
    }

    private bool Open((string Type, string Key) key, DateTimeOffset until)
    {
        var changed = !_openUntil.TryGetValue(key, out var before) || before != until;
        _openUntil[key] = until;
        return changed;
    }
}
