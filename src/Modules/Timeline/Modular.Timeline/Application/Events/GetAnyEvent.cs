using Modular.Platform.UseCases;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Application.Events;

internal sealed record GetAnyEvent(Guid Id) : IQuery<EventView>;

internal sealed class GetAnyEventHandler(ITimelineDb db) : IQueryHandler<GetAnyEvent, EventView>
{
    public async Task<Result<EventView>> Handle(GetAnyEvent query, CancellationToken cancel)
    {
        var found = await db.ReadEventAsync(query.Id, cancel);
        return found is null ? EventErrors.NotFound : found;
    }
}
