using Modular.Platform.UseCases;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Application.Events;

internal sealed record CreateEvent(EventWords Words) : ICommand<EventView>;

internal sealed class CreateEventHandler(EventDesk desk) : ICommandHandler<CreateEvent, EventView>
{
    public Task<Result<EventView>> Handle(CreateEvent command, CancellationToken cancel) => desk.CreateAsync(command.Words, cancel);
}
