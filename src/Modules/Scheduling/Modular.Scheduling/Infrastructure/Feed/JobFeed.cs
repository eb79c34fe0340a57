using System.Collections.Concurrent;
using System.Diagnostics;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Infrastructure.Feed;

/// <summary>
/// Gathers what happens on this node while somebody, here or on another node, watches, and hands what all nodes tell to this node's listeners. Nobody watching,
/// it costs one comparison.
/// </summary>
internal sealed class JobFeed(Engine.WakeUp wakeUp) : IJobFeed
{
    /// <summary>The news that somebody watches.</summary>
    public const string Watched = "~";

    private const int MaxListeners = 100;
    private const int MostUntold = 300;
    private static readonly TimeSpan WatchedFor = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<FeedReader, byte> _readers = new();
    private readonly ConcurrentQueue<JobHappening> _untold = new();
    private long _watchedUntil;
    private int _untoldCount;
    private int _leftOut;

    public bool IsWatched => Stopwatch.GetTimestamp() < Volatile.Read(ref _watchedUntil);

    public bool HasListeners => !_readers.IsEmpty;

    public IJobFeedReader? Listen()
    {
        if (_readers.Count >= MaxListeners) return null;

        var reader = new FeedReader(r => _readers.TryRemove(r, out _));
        _readers[reader] = 0;
        Watch();
        return reader;
    }

    /// <summary>Says here and everywhere that somebody watches, for the next half minute.</summary>
    public void Watch()
    {
        Heed();
        wakeUp.Tell(Watched);
    }

    public void Heed() => Volatile.Write(ref _watchedUntil, Stopwatch.GetTimestamp() + (long)(WatchedFor.TotalSeconds * Stopwatch.Frequency));

    public void Tell(JobHappening happening)
    {
        if (!IsWatched) return;

        if (Interlocked.Increment(ref _untoldCount) <= MostUntold)
        {
            _untold.Enqueue(happening);
            return;
        }

        Interlocked.Decrement(ref _untoldCount);
        LeaveOut(1);
    }

    /// <summary>Counts what could not be told.</summary>
    public void LeaveOut(int count) => Interlocked.Add(ref _leftOut, count);

    /// <summary>What is to be told to all nodes now.</summary>
    public (List<JobHappening> Happenings, int LeftOut) TakeUntold()
    {
        var taken = new List<JobHappening>();
        while (_untold.TryDequeue(out var happening))
        {
            Interlocked.Decrement(ref _untoldCount);
            taken.Add(happening);
        }

        return (taken, Interlocked.Exchange(ref _leftOut, 0));
    }

    /// <summary>What some node told.</summary>
    public void Hand(IReadOnlyList<FeedItem> items)
    {
        foreach (var reader in _readers.Keys) reader.Add(items);
    }
}
