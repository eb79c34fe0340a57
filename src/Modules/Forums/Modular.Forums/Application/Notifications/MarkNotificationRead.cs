using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Notifications;

internal sealed record MarkNotificationRead(long Id) : ICommand<Done>;

internal sealed class MarkNotificationReadHandler(INotificationDb notifications, Caller caller, TimeProvider clock) : ICommandHandler<MarkNotificationRead, Done>
{
    public async Task<Result<Done>> Handle(MarkNotificationRead command, CancellationToken cancel) =>
        await notifications.MarkReadAsync(caller.Id, Viewer.Of(caller), command.Id, clock.GetUtcNow(), cancel) ? new Done() : NotificationErrors.NotFound;
}
