using Microsoft.EntityFrameworkCore;
using Modular.Platform.Persistence;
using Modular.Timeline.Application;
using Modular.Timeline.Application.Events;
using Modular.Timeline.Domain;
using Modular.Timeline.Domain.Reports;
using Modular.Timeline.Infrastructure.Events;

namespace Modular.Timeline.Infrastructure;

internal sealed class TimelineDb(DbContextOptions<TimelineDb> options) : ModuleDb(options, SchemaName), ITimelineDb
{
    public const string SchemaName = "timeline";

    public DbSet<Category> Categories => Set<Category>();

    public DbSet<TimelineEvent> Events => Set<TimelineEvent>();

    public DbSet<EventVersion> EventVersions => Set<EventVersion>();

    public DbSet<EventReport> Reports => Set<EventReport>();

    public Task<List<CategoryView>> ReadCategoriesAsync(CancellationToken cancel) => CategoryReads.ListAsync(Session, cancel);

    public Task<List<EventView>> ReadEventsAsync(EventFilter filter, PageRequest page, CancellationToken cancel) => EventReads.ListAsync(Session, filter, page, cancel);

    public Task<List<EventView>> ReadEventsAsync(IReadOnlyList<long> ids, CancellationToken cancel) => EventReads.TheseAsync(Session, ids, cancel);

    public Task<EventView?> ReadEventAsync(Guid id, CancellationToken cancel) => EventReads.OneAsync(Session, id, cancel);

    public Task CountReportsAsync(long eventId, int more, CancellationToken cancel) =>
        Events.Where(e => e.Id == eventId).ExecuteUpdateAsync(set => set.SetProperty(e => e.ReportCount, e => e.ReportCount + more), cancel);

    public Task RaiseCatalogueAsync(CancellationToken cancel) => CatalogueNumber.RaiseAsync(Session, cancel);
}
