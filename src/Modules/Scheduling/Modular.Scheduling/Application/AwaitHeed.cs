using Microsoft.EntityFrameworkCore;
using Modular.Platform.UseCases;

namespace Modular.Scheduling.Application;

/// <summary>Waits until all nodes heed what was decided of a queue. Apart from the decision, because nobody could heed what is not committed.</summary>
internal sealed record AwaitHeed(QueueChange Change) : IQuery<QueueHeed>;

/// <summary>What became of a pause or its end.</summary>
/// <param name="Name">The queue.</param>
/// <param name="Pause">The pause that holds; null when there is none.</param>
/// <param name="IsHeeded">True when every node at work heeds it: of a paused queue nothing begins any more. False when one did not answer in time; it is slow, or dead.</param>
internal sealed record QueueHeed(string Name, QueuePause? Pause, bool IsHeeded);

internal sealed class AwaitHeedHandler(ISchedulingDb db, IWorkforce workforce, Creators creators) : IQueryHandler<AwaitHeed, QueueHeed>
{
    public async Task<Result<QueueHeed>> Handle(AwaitHeed query, CancellationToken cancel)
    {
        var isHeeded = await workforce.HeedAsync(cancel);
        var pause = await db.Queues.AsNoTracking().SingleOrDefaultAsync(q => q.Name == query.Change.Name, cancel);
        return new QueueHeed(query.Change.Name, pause is null ? null : QueuePause.Of(pause, await creators.NameAsync(pause.PausedBy, cancel)), isHeeded);
    }
}
