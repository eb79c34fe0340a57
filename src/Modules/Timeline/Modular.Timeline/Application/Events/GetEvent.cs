using Modular.Platform.UseCases;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Application.Events;

internal sealed record GetEvent(Guid Id) : IQuery<EventDetail>;

internal sealed class GetEventHandler(ITimelineDb db, IPlayedEvents played, Caller caller) : IQueryHandler<GetEvent, EventDetail>
{
    public async Task<Result<EventDetail>> Handle(GetEvent query, CancellationToken cancel)
    {
        if (!await MaySeeAsync(query.Id, cancel)) return EventErrors.NotFound;

        var found = await db.ReadEventAsync(query.Id, cancel);
        return found is null ? EventErrors.NotFound : EventDetail.Of(found);
    }

    private async Task<bool> MaySeeAsync(Guid id, CancellationToken cancel) =>
        caller.Can(TimelinePermissions.Admin.Name) || (caller.UserId is { } user && await played.HasPlayedAsync(user, id, cancel));
}
