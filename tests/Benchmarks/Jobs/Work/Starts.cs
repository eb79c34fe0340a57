using System.Collections.Concurrent;
using System.Diagnostics;

namespace Jobs.Work;

/// <summary>Starts that somebody waits for, by job.</summary>
internal sealed class Starts
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource<long>> _waiting = new();

    public Task<long> OfAsync(long id) => _waiting.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Tell(long id)
    {
        var now = Stopwatch.GetTimestamp();
        if (_waiting.TryRemove(id, out var waiting)) waiting.TrySetResult(now);
    }
}
