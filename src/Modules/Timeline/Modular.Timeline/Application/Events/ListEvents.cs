using Modular.Platform.UseCases;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Application.Events;

internal sealed record ListEvents(string? Category, int? Difficulty, string? Text, int? Limit, string? Cursor) : IQuery<Page<EventCard>>;

internal sealed class ListEventsHandler(ITimelineDb db, Caller caller) : IQueryHandler<ListEvents, Page<EventCard>>
{
    public async Task<Result<Page<EventCard>>> Handle(ListEvents query, CancellationToken cancel)
    {
        var check = new Validation();
        var filter = check.Field("", await EventFilter.ParseAsync(db, query.Category, query.Difficulty, EventStatus.Published, query.Text, cancel));
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, EventOrder.Name));
        if (check.Failed) return check.Errors;

        var found = Page<EventView>.Cut(await db.ReadEventsAsync(filter, page, cancel), page.Limit, EventOrder.PositionOf);
        Func<EventView, EventCard> shown = caller.Can(TimelinePermissions.Admin.Name) ? EventCard.Open : EventCard.Hidden;
        return new Page<EventCard>([.. found.Items.Select(shown)], found.Next);
    }
}
