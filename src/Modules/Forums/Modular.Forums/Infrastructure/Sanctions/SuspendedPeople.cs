using Modular.Forums.Application.Sanctions;
using Modular.Platform.Persistence;
using Modular.Platform.Signals;

namespace Modular.Forums.Infrastructure.Sanctions;

/// <summary>
/// All who are suspended, on this node: few, and asked for with every post, so they are kept. Read anew when somebody says that they changed, and every minute in case
/// nobody was heard.
/// </summary>
internal sealed class SuspendedPeople : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _clock;
    private readonly IDisposable _listening;
    private readonly SemaphoreSlim _reading = new(1);
    private Known? _known;
    private int _changes;

    public SuspendedPeople(ISignals signals, TimeProvider clock)
    {
        _clock = clock;
        _listening = signals.Listen(Sanctioning.Signal, _ => Interlocked.Increment(ref _changes));
    }

    public async ValueTask<DateTimeOffset?> UntilAsync(Guid userId, DbSession session, CancellationToken cancel)
    {
        var known = Current() ?? await ReadAsync(session, cancel);
        return known.Until.TryGetValue(userId, out var until) && until > _clock.GetUtcNow() ? until : null;
    }

    public void Dispose()
    {
        _listening.Dispose();
        _reading.Dispose();
    }

    private Known? Current() =>
        Volatile.Read(ref _known) is { } known && known.Changes == Volatile.Read(ref _changes) && _clock.GetElapsedTime(known.ReadAt) < Freshness ? known : null;

    /// <summary>One at a time. What changes while it is read is read again by the next who asks.</summary>
    private async Task<Known> ReadAsync(DbSession session, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await _reading.WaitAsync(cancel);
        try
        {
            if (Current() is { } meanwhile) return meanwhile;

            var (changes, readAt) = (Volatile.Read(ref _changes), _clock.GetTimestamp());
            await using var select = session.Command("select user_id, suspended_until from forums.standings where suspended_until > $1").With(_clock.GetUtcNow());
            await using var reader = await select.ExecuteReaderAsync(cancel);
            var until = new Dictionary<Guid, DateTimeOffset>();
            while (await reader.ReadAsync(cancel)) until[reader.GetGuid(0)] = reader.GetFieldValue<DateTimeOffset>(1);

            var known = new Known(until, changes, readAt);
            Volatile.Write(ref _known, known);
            return known;
        }
        finally
        {
            _reading.Release();
        }
    }

    private sealed record Known(Dictionary<Guid, DateTimeOffset> Until, int Changes, long ReadAt);
}

/// <summary>The same for one scope, on its connection.</summary>
internal sealed class SuspensionCheck(SuspendedPeople people, DbSession session) : ISuspendedPeople
{
    public ValueTask<DateTimeOffset?> UntilAsync(Guid userId, CancellationToken cancel) => people.UntilAsync(userId, session, cancel);
}
