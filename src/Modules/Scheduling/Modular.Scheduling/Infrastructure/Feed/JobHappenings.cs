using Modular.Platform.Jobs;
using Modular.Scheduling.Application;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Infrastructure.Engine;
using Modular.Scheduling.Infrastructure.Queue;

namespace Modular.Scheduling.Infrastructure.Feed;

/// <summary>What the engine does, in the feed's words.</summary>
internal sealed class JobHappenings(JobFeed feed)
{
    private const int MaxErrorLength = 300;

    public void Created(JobRow row, EnqueuedJob job)
    {
        if (job.Outcome == EnqueueOutcome.Created) Tell(new("job.created", job.Id, row.Type, row.Queue, row.IsLater ? "scheduled" : "available"));
    }

    public void CreatedMany(JobRow row, long count) => Tell(new("job.created", null, row.Type, row.Queue, row.IsLater ? "scheduled" : "available") { Count = (int)count });

    public void Started(LeasedJob job)
    {
        if (feed.IsWatched) feed.Tell(Of("job.started", job, "running"));
    }

    public void Progressed(LeasedJob job) => Tell(Of("job.progress", job, "running"));

    public void Ended(IEnumerable<Outcome> outcomes)
    {
        if (!feed.IsWatched) return;

        foreach (var outcome in outcomes)
        {
            if (Word(outcome) is var (name, state) && name.Length > 0) feed.Tell(Of(name, outcome.Job, state) with { Error = Cut(outcome.Message) });
        }
    }

    public void Cancelled(long id, string type, string queue) => Tell(new("job.cancelled", id, type, queue, "cancelled"));

    private void Tell(JobHappening happening) => feed.Tell(happening);

    private static JobHappening Of(string name, LeasedJob job, string state) => new(name, job.Id, job.Type.Name, job.Queue, state)
    {
        Attempt = job.Attempt,
        Progress = job.Progress is { } p ? new(p.Current, p.Total, p.Message) : null,
    };

    private static (string Name, string State) Word(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Retry => ("job.failed", "retrying"),
        OutcomeKind.Written => ("job.completed", "completed"),
        OutcomeKind.Finished when outcome.State == JobState.Completed => ("job.completed", "completed"),
        OutcomeKind.Finished when outcome.State == JobState.Cancelled => ("job.cancelled", "cancelled"),
        OutcomeKind.Finished => ("job.failed", "dead"),
        _ => ("", ""),
    };

    private static string? Cut(string? text) => text is { Length: > MaxErrorLength } ? text[..MaxErrorLength] : text;
}
