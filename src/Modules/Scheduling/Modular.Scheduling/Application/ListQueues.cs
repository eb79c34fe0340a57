using Microsoft.EntityFrameworkCore;
using Modular.Platform.UseCases;

namespace Modular.Scheduling.Application;

internal sealed record ListQueues : IQuery<QueueList>;

/// <summary>All queues that have jobs, are paused or are some type's own, by name.</summary>
/// <param name="CountedAt">When their jobs were counted; at most a few seconds ago.</param>
/// <param name="Items">The queues.</param>
internal sealed record QueueList(DateTimeOffset CountedAt, IReadOnlyList<QueueView> Items);

internal sealed class ListQueuesHandler(ISchedulingDb db, IJobCensus censuses, IJobTypeBook types, Creators creators) : IQueryHandler<ListQueues, QueueList>
{
    public async Task<Result<QueueList>> Handle(ListQueues query, CancellationToken cancel)
    {
        var census = await censuses.ReadAsync(cancel);
        var paused = await db.Queues.AsNoTracking().ToDictionaryAsync(q => q.Name, StringComparer.Ordinal, cancel);
        var names = census.Lines.Select(l => l.Queue).Concat(paused.Keys).Concat(types.All.Select(t => t.Options.Queue)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        var queues = new List<QueueView>();
        foreach (var name in names)
        {
            var pause = paused.GetValueOrDefault(name);
            queues.Add(QueueView.Of(name, census, pause, await creators.NameAsync(pause?.PausedBy, cancel)));
        }

        return new QueueList(census.At, queues);
    }
}
