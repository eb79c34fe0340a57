using Microsoft.EntityFrameworkCore;
using Modular.Timeline.Application.Events;
using Modular.Timeline.Domain;
using Modular.Timeline.Domain.Reports;

namespace Modular.Timeline.Application;

/// <summary>The module's one port. Hot reads are methods of it, written as plain SQL in Infrastructure.</summary>
internal interface ITimelineDb
{
    DbSet<Category> Categories { get; }

    DbSet<TimelineEvent> Events { get; }

    DbSet<EventVersion> EventVersions { get; }

    DbSet<EventReport> Reports { get; }

    Task<List<CategoryView>> ReadCategoriesAsync(CancellationToken cancel);

    /// <summary>One item more than asked for, where there are more; by id.</summary>
    Task<List<EventView>> ReadEventsAsync(EventFilter filter, PageRequest page, CancellationToken cancel);

    /// <summary>These, in this order.</summary>
    Task<List<EventView>> ReadEventsAsync(IReadOnlyList<long> ids, CancellationToken cancel);

    Task<EventView?> ReadEventAsync(Guid id, CancellationToken cancel);

    /// <summary>Open reports of an event, more or fewer.</summary>
    Task CountReportsAsync(long eventId, int more, CancellationToken cancel);

    /// <summary>Says that what can be dealt has changed. Last of all in its transaction: everybody who changes something else waits for it.</summary>
    Task RaiseCatalogueAsync(CancellationToken cancel);

    Task<int> SaveChangesAsync(CancellationToken cancel);
}
