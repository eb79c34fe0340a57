using System.Collections.Concurrent;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// All jobs that this node has taken and whose end is not written yet, and how many of each type. By id and lease: one that was given back may be taken again
/// before the giving back is told.
/// </summary>
internal sealed class HeldJobs
{
    private readonly ConcurrentDictionary<(long Id, long Lease), LeasedJob> _all = new();
    private readonly ConcurrentDictionary<string, int> _byType = new(StringComparer.Ordinal);
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public IEnumerable<LeasedJob> All => _all.Select(pair => pair.Value);

    public int Of(string type) => _byType.GetValueOrDefault(type);

    public LeasedJob? Find(long id) => All.FirstOrDefault(j => j.Id == id);

    public void Add(LeasedJob job)
    {
        if (!_all.TryAdd((job.Id, job.Lease), job)) return;

        Interlocked.Increment(ref _count);
        if (job.Type.Options.MaxPerNode is not null) _byType.AddOrUpdate(job.Type.Name, 1, static (_, n) => n + 1);
    }

    public void Remove(LeasedJob job)
    {
        if (!_all.TryRemove((job.Id, job.Lease), out _)) return;

        Interlocked.Decrement(ref _count);
        if (job.Type.Options.MaxPerNode is not null) _byType.AddOrUpdate(job.Type.Name, 0, static (_, n) => n - 1);
    }
}
