using System.Collections.Concurrent;
using Modular.Scheduling.Infrastructure.Queue;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Which types may have work, and the bells of those who look for it. Hints only: whatever is missed is found by polling.</summary>
internal sealed class WakeUp(JobTypes types) : IDisposable
{
    private readonly ConcurrentDictionary<string, byte> _stirred = new(StringComparer.Ordinal);

    /// <summary>Rung when a worker may find something to take.</summary>
    public Bell Work { get; } = new();

    /// <summary>Rung when something was put off to a time that may come before the one that is waited for.</summary>
    public Bell Due { get; } = new();

    /// <summary>Rung when there is something to tell the other nodes.</summary>
    public Bell News { get; } = new();

    /// <summary>Rung when a schedule was planned anew.</summary>
    public Bell Plans { get; } = new();

    private readonly ConcurrentDictionary<string, byte> _untold = new(StringComparer.Ordinal);
    private int _tellings;

    /// <summary>Jobs were committed here: this node looks at once, the others are told.</summary>
    public void Announce(string type, bool isLater)
    {
        Stir(type, isLater);
        Tell(isLater ? Later + type : type);
    }

    /// <summary>Jobs may wait; told by another node, or because something that held them is gone.</summary>
    public void Stir(string type, bool isLater = false)
    {
        if (isLater)
        {
            Due.Ring();
            return;
        }

        if (types.Find(type) is null) return;

        _stirred[type] = 0;
        Work.Ring();
    }

    /// <summary>Schedules were planned anew here.</summary>
    public void Replan()
    {
        Plans.Ring();
        Tell(Replanned);
    }

    public void StirAll()
    {
        foreach (var type in types.All) _stirred[type.Name] = 0;
        Work.Ring();
    }

    public bool IsStirred(string type) => _stirred.ContainsKey(type);

    /// <summary>To be called before the look: what is announced during it counts again.</summary>
    public void Settle(string type) => _stirred.TryRemove(type, out _);

    public void Tell(string news)
    {
        _untold[news] = 0;
        Interlocked.Increment(ref _tellings);
        News.Ring();
    }

    /// <summary>Each thing once, and how often things were to be told.</summary>
    public (IReadOnlyList<string> News, int Tellings) TakeNews()
    {
        var tellings = Interlocked.Exchange(ref _tellings, 0);
        var news = _untold.Keys.ToList();
        foreach (var one in news) _untold.TryRemove(one, out _);
        return (news, tellings);
    }

    /// <summary>Comes before a type whose job has a time to wait for; no type begins with it.</summary>
    public const char Later = '+';

    /// <summary>Says that schedules were planned anew; no type is called that.</summary>
    public const string Replanned = "@";

    public void Dispose()
    {
        Work.Dispose();
        Due.Dispose();
        Plans.Dispose();
        News.Dispose();
    }
}
