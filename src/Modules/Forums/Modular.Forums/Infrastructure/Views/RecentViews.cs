using System.Collections.Concurrent;

namespace Modular.Forums.Infrastructure.Views;

/// <summary>Who looked at what within the last half hour, on this node. Bounded: what is older is forgotten, and in a flood all of it.</summary>
internal sealed class RecentViews(TimeProvider clock)
{
    public const int Most = 100_000;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<(long Topic, string Viewer), long> _seen = new();
    private int _isSweeping;

    /// <summary>True when this look counts.</summary>
    public bool IsNew(long topicId, string viewer)
    {
        var now = clock.GetUtcNow().UtcTicks;
        if (_seen.TryGetValue((topicId, viewer), out var at) && now - at < Window.Ticks) return false;
        if (_seen.Count >= Most) Sweep(now);

        if (at == 0) return _seen.TryAdd((topicId, viewer), now);
        return _seen.TryUpdate((topicId, viewer), now, at) || _seen.TryAdd((topicId, viewer), now);
    }

    private void Sweep(long now)
    {
        if (Interlocked.Exchange(ref _isSweeping, 1) == 1) return;

        foreach (var (key, at) in _seen)
            if (now - at >= Window.Ticks) _seen.TryRemove(key, out _);
        if (_seen.Count >= Most) _seen.Clear();
        Volatile.Write(ref _isSweeping, 0);
    }
}
