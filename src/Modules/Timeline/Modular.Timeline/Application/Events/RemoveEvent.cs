using Modular.Platform.UseCases;

namespace Modular.Timeline.Application.Events;

internal sealed record RemoveEvent(Guid Id) : ICommand<Done>;

internal sealed class RemoveEventHandler(EventDesk desk) : ICommandHandler<RemoveEvent, Done>
{
    public Task<Result<Done>> Handle(RemoveEvent command, CancellationToken cancel) => desk.RemoveAsync(command.Id, cancel);
}
