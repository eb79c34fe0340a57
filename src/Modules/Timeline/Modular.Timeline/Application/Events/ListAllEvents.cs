using Modular.Platform.UseCases;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Application.Events;

internal sealed record ListAllEvents(string? Category, int? Difficulty, string? Status, string? Text, int? Limit, string? Cursor) : IQuery<Page<EventView>>;

internal sealed class ListAllEventsHandler(ITimelineDb db) : IQueryHandler<ListAllEvents, Page<EventView>>
{
    public async Task<Result<Page<EventView>>> Handle(ListAllEvents query, CancellationToken cancel)
    {
        var check = new Validation();
        var status = string.IsNullOrEmpty(query.Status) ? (EventStatus?)null : check.Field("?status", EventStatuses.Parse(query.Status));
        var filter = check.Field("", await EventFilter.ParseAsync(db, query.Category, query.Difficulty, status, query.Text, cancel));
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, EventOrder.Name));
        if (check.Failed) return check.Errors;

        return Page<EventView>.Cut(await db.ReadEventsAsync(filter, page, cancel), page.Limit, EventOrder.PositionOf);
    }
}
