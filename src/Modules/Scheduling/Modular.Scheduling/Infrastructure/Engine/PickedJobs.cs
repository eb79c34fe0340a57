using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>What a look at the table brought.</summary>
internal sealed class PickedJobs
{
    /// <summary>To be run.</summary>
    public List<LeasedJob> Jobs { get; } = [];

    /// <summary>Set aside behind an earlier job of their ordering key.</summary>
    public List<LeasedJob> Behind { get; } = [];

    /// <summary>All that was met, whatever became of it.</summary>
    public int Met { get; private set; }

    public void Add(JobState state, LeasedJob job)
    {
        Met++;
        if (state == JobState.Running) Jobs.Add(job);
        else if (state == JobState.Behind) Behind.Add(job);
    }
}
