using System.Collections.Frozen;
using Modular.Platform;
using Modular.Platform.Jobs;

namespace Modular.Scheduling.Infrastructure.Queue;

/// <summary>The types of job that this node can work on.</summary>
internal sealed class JobTypes
{
    private readonly FrozenDictionary<string, JobType> _byName;

    public JobTypes(IEnumerable<JobType> all)
    {
        All = [.. all];
        if (All.CountBy(t => t.Name, StringComparer.Ordinal).FirstOrDefault(n => n.Value > 1).Key is { } twice)
            throw new StartupException($"Two handlers are registered for the job type {twice}.");

        _byName = All.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<JobType> All { get; }

    public JobType? Find(string name) => _byName.GetValueOrDefault(name);
}
