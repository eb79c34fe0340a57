using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>A queue: jobs that can be paused together.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Jobs">What is in it.</param>
/// <param name="OldestReadyAt">When the available one that has waited longest became ready.</param>
/// <param name="Pause">Since when, why and by whom it is paused; null when it is not.</param>
internal sealed record QueueView(string Name, UnfinishedCounts Jobs, DateTimeOffset? OldestReadyAt, QueuePause? Pause)
{
    public static QueueView Of(string name, JobCensus census, PausedQueue? pause, string? by)
    {
        var lines = census.Lines.Where(l => l.Queue == name).ToList();
        return new(name, JobCensus.Sum(lines), JobCensus.Oldest(lines), pause is null ? null : QueuePause.Of(pause, by));
    }
}

/// <summary>A pause.</summary>
/// <param name="Since">When it began.</param>
/// <param name="Reason">Why, where somebody said so.</param>
/// <param name="By">Who paused the queue, by name.</param>
internal sealed record QueuePause(DateTimeOffset Since, string? Reason, string? By)
{
    public static QueuePause Of(PausedQueue pause, string? by) => new(pause.PausedAt, pause.Reason, by);
}
