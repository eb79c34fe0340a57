using Modular.Platform.UseCases;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Application.Events;

internal sealed record EditEvent(Guid Id, IfMatch IfMatch, EventWords Words) : ICommand<EventView>;

internal sealed class EditEventHandler(EventDesk desk) : ICommandHandler<EditEvent, EventView>
{
    public Task<Result<EventView>> Handle(EditEvent command, CancellationToken cancel) => desk.EditAsync(command.Id, command.IfMatch, command.Words, cancel);
}
