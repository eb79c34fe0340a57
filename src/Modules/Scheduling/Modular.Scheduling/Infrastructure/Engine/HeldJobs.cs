using System.Collections.Concurrent;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>All jobs that this node has taken and whose end is not written yet, by id and how many of each type.</summary>
internal sealed class HeldJobs
{
    private readonly ConcurrentDictionary<long, LeasedJob> _byId = new();
    private readonly ConcurrentDictionary<string, int> _byType = new(StringComparer.Ordinal);
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public IEnumerable<LeasedJob> All => _byId.Select(pair => pair.Value);

    public int Of(string type) => _byType.GetValueOrDefault(type);

    public LeasedJob? Find(long id) => _byId.GetValueOrDefault(id);

    public void Add(LeasedJob job)
    {
        _byId[job.Id] = job;
        Interlocked.Increment(ref _count);
        if (job.Type.Options.MaxPerNode is not null) _byType.AddOrUpdate(job.Type.Name, 1, static (_, n) => n + 1);
    }

    public void Remove(LeasedJob job)
    {
        if (!_byId.TryRemove(new(job.Id, job))) return;

        Interlocked.Decrement(ref _count);
        if (job.Type.Options.MaxPerNode is not null) _byType.AddOrUpdate(job.Type.Name, 0, static (_, n) => n - 1);
    }
}
