using System.Collections.Concurrent;

namespace Modular.Accounts.Infrastructure;

/// <summary>Remembers at most so many things, each until its time. Full, it drops what is over and, where that is not enough, everything.</summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity, TimeProvider clock, IEqualityComparer<TKey>? comparer = null) where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, (TValue Value, long Until)> _entries = new(comparer ?? EqualityComparer<TKey>.Default);

    public bool TryGet(TKey key, out TValue value)
    {
        var found = _entries.TryGetValue(key, out var entry) && entry.Until > clock.GetUtcNow().UtcTicks;
        value = entry.Value;
        return found;
    }

    /// <summary>The same for a key in another form, which the comparer has to know.</summary>
    public bool TryGet<TAlternate>(TAlternate key, out TValue value) where TAlternate : notnull, allows ref struct
    {
        var found = _entries.GetAlternateLookup<TAlternate>().TryGetValue(key, out var entry) && entry.Until > clock.GetUtcNow().UtcTicks;
        value = entry.Value;
        return found;
    }

    public void Set(TKey key, TValue value, DateTimeOffset until)
    {
        if (_entries.Count >= capacity) Shrink();
        _entries[key] = (value, until.UtcTicks);
    }

    /// <summary>What is remembered already; else the new value, which the others who ask at the same moment get too.</summary>
    public TValue GetOrAdd(TKey key, TValue value, DateTimeOffset until)
    {
        if (_entries.Count >= capacity) Shrink();
        var now = clock.GetUtcNow().UtcTicks;
        return _entries.AddOrUpdate(key, (value, until.UtcTicks), (_, known) => known.Until > now ? known : (value, until.UtcTicks)).Value;
    }

    public void Remove(TKey key) => _entries.TryRemove(key, out _);

    /// <summary>Forgets this value, but not one that has taken its place.</summary>
    public void Remove(TKey key, TValue value)
    {
        if (_entries.TryGetValue(key, out var entry) && EqualityComparer<TValue>.Default.Equals(entry.Value, value)) _entries.TryRemove(new(key, entry));
    }

    private void Shrink()
    {
        var now = clock.GetUtcNow().UtcTicks;
        foreach (var (key, entry) in _entries)
            if (entry.Until <= now) _entries.TryRemove(key, out _);
        if (_entries.Count >= capacity) _entries.Clear();
    }
}
